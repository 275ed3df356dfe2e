import { useLocaleState } from 'react-admin';
import { type Failure, sentenceOf } from '../providers/failure.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';

/** Everything that is wrong with the file, one line each with its place. */
export function ImportFailure({ failure }: { failure: Failure }) {
  const [locale] = useLocaleState();
  const details = failure.fieldErrors.filter((error) => sentenceOf(error, locale) !== sentenceOf(failure, locale));
  return (
    <>
      <FailureNotice failure={failure} />
      {details.length > 0 && (
        <ul>
          {details.map((error) => (
            <li key={`${error.field} ${error.message}`}>
              <code>{error.field}</code> — {sentenceOf(error, locale)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
