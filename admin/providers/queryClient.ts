import { QueryClient } from '@tanstack/react-query';
import { failureOf } from './failure.ts';

/**
 * Only a network failure deserves a second try: a refusal will not change. Without a network, what is asked fails at once and says so,
 * rather than wait without a word.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 1 && failureOf(error).category === 'NETWORK',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
