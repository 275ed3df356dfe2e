import { Box, Button, Typography } from '@mui/material';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { IncidentDeskDocument, IncidentOneDocument, type IncidentPartsFragment } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { Around } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { authorityForm, type FormField } from './authorityForm.ts';
import { addressOfIncident } from './incidentAddress.ts';

function Field({ field: { code, text }, quoted }: { field: FormField; quoted: string[] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const heading = translate(`garant.authorityForm.field.${code}`);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    notify('garant.authorityForm.copied', { type: 'success' });
  };
  return (
    <Section
      title={heading}
      actions={
        text !== '' && (
          <Button
            size="small"
            aria-label={translate('garant.naming.of', { name: translate('garant.authorityForm.copy'), words: heading })}
            onClick={() => void copy()}
          >
            {translate('garant.authorityForm.copy')}
          </Button>
        )
      }
    >
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text ? <Around words={text} quoted={quoted} /> : translate('garant.authorityForm.empty')}
      </Typography>
    </Section>
  );
}

/** All of it as a file, made where it is read: what is shown, no more. */
function PdfButton({ reference, fields }: { reference: string; fields: FormField[] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [language] = useLocaleState();
  const give = async () => {
    const headed = fields.map(({ code, text }) => ({
      heading: translate(`garant.authorityForm.field.${code}`),
      text: text || translate('garant.authorityForm.empty'),
    }));
    const form = {
      ...{ title: translate('garant.authorityForm.title', { reference }), lead: translate('garant.authorityForm.lead') },
      ...{ language, fields: headed },
    };
    try {
      const { downloadForm } = await import('./downloadForm.ts');
      await downloadForm(form, translate('garant.authorityForm.fileName', { reference }));
    } catch {
      notify('garant.authorityForm.pdfFailed', { type: 'error' });
    }
  };
  return (
    <Button variant="outlined" onClick={() => void give()}>
      {translate('garant.authorityForm.pdf')}
    </Button>
  );
}

/** What people wrote of an incident and the form takes. */
const wordsOf = ({ description, measures, assessments, responsible, controllerOrganisation, ...incident }: IncidentPartsFragment) =>
  [
    ...[description, responsible, controllerOrganisation, incident.processingActivities],
    ...measures.flatMap(({ description: measure, owner }) => [measure, owner]),
    ...assessments.flatMap(({ consequences, exposure, grounds }) => [consequences, exposure, grounds]),
    ...incident.notifications.map(({ lateReason }) => lateReason),
    ...incident.processorsInvolved.map(({ name }) => name),
  ].filter((words) => typeof words === 'string');

function Form({ incident }: { incident: IncidentPartsFragment }) {
  const translate = useTranslate();
  const { instant, day } = useFormat();
  const { data } = useAsk(IncidentDeskDocument, { id: incident.conventionId });
  const fields = authorityForm(incident, { translate, instant, day, parties: data?.convention?.parties ?? [] });
  const quoted = wordsOf(incident);
  return (
    <Page
      title={translate('garant.authorityForm.title', { reference: incident.reference })}
      conventionId={incident.conventionId}
      lead={translate('garant.authorityForm.lead')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '@media print': { display: 'none' } }}>
          <Button component={Link} to={addressOfIncident(incident.id)}>
            {translate('garant.authorityForm.back')}
          </Button>
          <Button variant="outlined" onClick={() => window.print()}>
            {translate('garant.authorityForm.print')}
          </Button>
          <PdfButton reference={incident.reference} fields={fields} />
        </Box>
      }
    >
      {fields.map((field) => (
        <Field key={field.code} field={field} quoted={quoted} />
      ))}
    </Page>
  );
}

/** What the authority is told of an incident, field by field to copy, or all of it to print or as a PDF. */
export default function AuthorityFormPage() {
  const { incidentId = '' } = useParams();
  const query = useAsk(IncidentOneDocument, { id: incidentId });
  return <Answer query={query}>{({ incident }) => incident && <Form incident={incident} />}</Answer>;
}
