import { WordsInput } from '../shared/inputs.tsx';
import { LinesInput } from './LinesInput.tsx';

const CREDIT = { year: '', ae: '', cp: '' };
const IMPUTATION = { label: '', wording: '' };

/** What an act says of itself beside its title, its dates and its parties. */
export function ActInputs() {
  return (
    <>
      <WordsInput source="noticePeriod" label="garant.field.noticePeriod" helperText="garant.convention.noticeHint" />
      <WordsInput source="place" label="garant.field.place" />
      <WordsInput source="originals" label="garant.field.originals" />
      <LinesInput source="credits" label="garant.field.credits" empty={CREDIT}>
        {(prefix) => (
          <>
            <WordsInput source={`${prefix}.year`} label="garant.field.year" isObligatory />
            <WordsInput source={`${prefix}.ae`} label="garant.field.ae" />
            <WordsInput source={`${prefix}.cp`} label="garant.field.cp" />
          </>
        )}
      </LinesInput>
      <LinesInput source="imputations" label="garant.field.imputations" empty={IMPUTATION}>
        {(prefix) => (
          <>
            <WordsInput source={`${prefix}.label`} label="garant.field.imputation" isObligatory />
            <WordsInput source={`${prefix}.wording`} label="garant.field.wording" />
          </>
        )}
      </LinesInput>
    </>
  );
}
