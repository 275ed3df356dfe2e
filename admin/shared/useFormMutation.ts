import { useLocaleState, useNotify } from 'react-admin';
import { failureOf, sentenceOf } from '../providers/failure.ts';

/** What a create form does with a refusal: the sentence of the API, in the language of the interface, and nothing typed is lost. */
export function useFormMutation(): { onError: (error: unknown) => void } {
  const notify = useNotify();
  const [locale] = useLocaleState();
  return {
    onError: (error) => {
      const failure = failureOf(error);
      const sentence = failure.category === 'NETWORK' ? 'garant.failure.hint.NETWORK' : sentenceOf(failure, locale);
      notify(sentence, { type: 'error', autoHideDuration: 10_000 });
    },
  };
}
