import { useRecordContext, useTranslate } from 'react-admin';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { Convention } from './convention.ts';
import { UpdateConvention } from './verbs/UpdateConvention.tsx';

/** Parties, dates and credits; an unknown amount is said unknown, never zero. */
export function AgreementSection() {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const convention = useRecordContext<Convention>()!;
  const amount = (value: string | null) => (value === null ? translate('garant.convention.unknown') : money(value));
  return (
    <Section
      title={translate('garant.convention.agreement')}
      actions={convention.allowedActions.includes('UPDATE') && <UpdateConvention convention={convention} />}
    >
      <Facts>
        <Fact label="garant.field.serviceName">{convention.serviceName}</Fact>
        <Fact label="garant.field.signedOn">{day(convention.signedOn)}</Fact>
        <Fact label="garant.field.endsOn">{convention.endsOn && day(convention.endsOn)}</Fact>
        <Fact label="garant.field.parties">
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {convention.parties.map(({ id, code, name, roleLabel, gdprRole }) => (
              <li key={id}>
                {[`${name} (${code})`, roleLabel, gdprRole && translate(`garant.gdprRole.${gdprRole}`)].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact label="garant.field.credits">
          {convention.credits.length > 0 && (
            <ul style={{ margin: 0, paddingLeft: 20 }}>
              {convention.credits.map(({ year, ae, cp }) => (
                <li key={year}>{translate('garant.convention.credit', { year, ae: amount(ae), cp: amount(cp) })}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label="garant.field.catalogue">{`${convention.catalogue.title} (${convention.catalogue.semanticVersion})`}</Fact>
      </Facts>
    </Section>
  );
}
