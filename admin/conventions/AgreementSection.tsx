import { Box } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { Convention } from './convention.ts';
import { CorrectAct } from './verbs/CorrectAct.tsx';
import { UpdateConvention } from './verbs/UpdateConvention.tsx';

const LIST = { margin: 0, paddingLeft: 20 };

/** Credits and lines of the budget; an unknown amount is said unknown, never zero. */
function Money({ credits, imputations }: Pick<Convention, 'credits' | 'imputations'>) {
  const translate = useTranslate();
  const { money } = useFormat();
  const unknown = translate('garant.convention.unknown');
  const amount = (value: string | null | undefined) => (value ? money(value) : unknown);
  return (
    <>
      <Fact label="garant.field.credits">
        {credits.length > 0 && (
          <ul style={LIST}>
            {credits.map(({ year, ae, cp }) => (
              <li key={year}>{translate('garant.convention.credit', { year: String(year), ae: amount(ae), cp: amount(cp) })}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label="garant.field.imputations" lang="fr">
        {imputations.length > 0 && (
          <ul style={LIST}>
            {imputations.map(({ label, wording }) => (
              <li key={label}>{translate('garant.naming.of', { name: label, words: wording ?? translate('garant.convention.unsaid') })}</li>
            ))}
          </ul>
        )}
      </Fact>
    </>
  );
}

/** The act as signed: what it says of itself, apart from its catalogue. */
export function AgreementSection() {
  const translate = useTranslate();
  const convention = useRecordContext<Convention>()!;
  const { duration } = useFormat();
  const { serviceName, noticePeriod, place, originals, variables, allowedActions, catalogue } = convention;
  return (
    <Section
      title={translate('garant.convention.agreement')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {allowedActions.includes('UPDATE') && <UpdateConvention convention={convention} />}
          {allowedActions.includes('CORRECT_ACT') && <CorrectAct convention={convention} />}
        </Box>
      }
    >
      <Facts>
        <Fact label="garant.field.serviceName">{serviceName}</Fact>
        <Fact label="garant.field.noticePeriod">{noticePeriod && duration(noticePeriod)}</Fact>
        <Fact label="garant.field.place">{place}</Fact>
        <Fact label="garant.field.originals">{originals}</Fact>
        {variables.map(({ code, label, wording }) => (
          <Fact key={code} label={label}>
            {wording}
          </Fact>
        ))}
        <Money {...convention} />
        <Fact label="garant.field.catalogue">{`${catalogue.title} (${catalogue.semanticVersion})`}</Fact>
      </Facts>
    </Section>
  );
}
