import { Box, Button, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { DepositArea } from '../evidence/deposit/DepositArea.tsx';
import { DepositEvidence } from '../evidence/deposit/DepositEvidence.tsx';
import { IncidentDocumentsDocument, type IncidentPartsFragment } from '../generated/graphql.ts';
import { OpenedDuties } from '../registers/OpenedDuties.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { addressOfForm } from './incidentAddress.ts';

type Opened = IncidentPartsFragment['occurrences'][number];

/** What proves each thing an incident opens, by the moment that opens it. */
const EXPECTED: Partial<Record<string, string[]>> = {
  'incident.controllerAware': ['receipt', 'summary'],
  'incident.highRisk': ['message'],
};

/** What was opened by a moment, where the person may put a document on it. */
export const provable = ({ occurrences }: IncidentPartsFragment, moment: string): string | undefined =>
  occurrences.find((each) => each.moment === moment && each.obligation.allowedActions.includes('DEPOSIT_EVIDENCE'))?.id;

interface DepositProps {
  incident: IncidentPartsFragment;
  /** What is proven; null while nothing is. */
  occurrence: Opened | undefined;
  onClose: () => void;
}

/** The place to put a document on what it proves, without leaving the incident. */
function Deposit({ incident: { conventionId, reference }, occurrence, onClose }: DepositProps) {
  const translate = useTranslate();
  const titleId = useId();
  if (!occurrence) return null;
  const { id, moment, obligation } = occurrence;
  const titles = (EXPECTED[moment] ?? ['report']).map((name) => `${translate(`garant.incident.document.${name}`)} · ${reference}`);
  const target = {
    id: `incident ${id}`,
    conventionId,
    partyId: obligation.party.id,
    obligationIds: [obligation.id],
    expectedTitles: titles,
    occurrences: [{ id, words: `${obligation.code} · ${reference}`, isGoverning: true }],
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{translate('garant.incident.deposit', { code: obligation.code })}</DialogTitle>
      <DialogContent>
        <DepositArea target={target}>
          <DepositEvidence />
        </DepositArea>
        <Button onClick={onClose} sx={{ mt: 1 }}>
          {translate('ra.action.close')}
        </Button>
      </DialogContent>
    </Dialog>
  );
}

/** Documents put on each of what was opened, those that one may read. */
function useDocuments(occurrences: readonly Opened[]) {
  const obligationIds = [...new Set(occurrences.map(({ obligation }) => obligation.id))];
  const { data } = useAsk(IncidentDocumentsDocument, { obligationIds }, { isEnabled: obligationIds.length > 0 });
  return (occurrenceId: string) =>
    (data?.evidences.items ?? []).filter(({ links }) => links.some((link) => link.occurrenceId === occurrenceId));
}

interface DocumentsProps {
  incident: IncidentPartsFragment;
  /** Id of what is being proven. */
  proving: string | undefined;
  prove: (occurrenceId: string | undefined) => void;
}

/** What the incident opened, with the documents that prove it and the place to put one. */
export function Documents({ incident, proving, prove }: DocumentsProps) {
  const translate = useTranslate();
  const { id, occurrences, allowedActions } = incident;
  const documentsOf = useDocuments(occurrences);
  const form = (
    <Button
      component={Link}
      to={addressOfForm(id)}
      size="small"
      variant={allowedActions.includes('NOTIFY_AUTHORITY') ? 'outlined' : 'text'}
    >
      {translate('garant.incident.form')}
    </Button>
  );
  return (
    <Section title={translate('garant.incident.documents')} actions={form}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate(occurrences.length > 0 ? 'garant.incident.documentsHint' : 'garant.incident.opensNothing')}
      </Typography>
      <OpenedDuties
        occurrences={occurrences}
        more={({ id: occurrenceId, obligation }) => (
          <>
            {documentsOf(occurrenceId).map(({ id: evidenceId, title }) => (
              <Box key={evidenceId}>
                <RowLink to={`/evidences/${evidenceId}/show`} lang={WRITTEN_IN}>
                  {title}
                </RowLink>
              </Box>
            ))}
            {obligation.allowedActions.includes('DEPOSIT_EVIDENCE') && (
              <Button size="small" onClick={() => prove(occurrenceId)}>
                {translate('garant.incident.deposit', { code: obligation.code })}
              </Button>
            )}
          </>
        )}
      />
      <Deposit incident={incident} occurrence={occurrences.find((each) => each.id === proving)} onClose={() => prove(undefined)} />
    </Section>
  );
}
