import { useSearchParams } from 'react-router';

/** Changes some of what the address says; null takes it away. */
export type Look = (changes: Record<string, string | null>) => void;

/** What the address says, and the way to change some of it, which goes back to the first page. Words being typed leave no trace behind. */
export function useAddress(): { search: URLSearchParams; look: Look } {
  const [search, setSearch] = useSearchParams();
  const look: Look = (changes) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        for (const [name, value] of Object.entries({ page: null, ...changes })) {
          if (value) params.set(name, value);
          else params.delete(name);
        }
        return params;
      },
      { replace: 'text' in changes },
    );
  return { search, look };
}

/** The page of a list that the address is on, from 0. */
export const pageIn = (search: URLSearchParams): number => Math.max(0, Number(search.get('page') ?? 1) - 1) || 0;
