import { useTranslate } from 'react-admin';
import type { AuthorPartsFragment } from '../generated/graphql.ts';
import { useFormat } from './useFormat.ts';

/** Who did it, as what, for which party: the copy taken when it happened. */
export function useAuthorWords(): (author: AuthorPartsFragment) => string {
  const translate = useTranslate();
  return ({ name, capacity, partyCode }) => {
    const as = [translate(`garant.role.${capacity}`), partyCode].filter(Boolean).join(', ');
    return as ? `${name} (${as})` : name;
  };
}

/** "Name (role, party), 01/03/2026 10:12". */
export function AuthorLine({ author, at }: { author: AuthorPartsFragment; at?: string }) {
  const words = useAuthorWords();
  const format = useFormat();
  return (
    <span>
      {words(author)}
      {at && (
        <>
          {' · '}
          <time dateTime={at}>{format.instant(at)}</time>
        </>
      )}
    </span>
  );
}
