import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProcessorPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { todayInParis } from '../shared/days.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { Acts } from './Acts.tsx';
import { AddGuarantee, CheckContract, CLAUSES } from './verbs/Contract.tsx';
import { RecordTraining, RecordUndertaking } from './verbs/Proofs.tsx';

interface Told {
  processor: ProcessorPartsFragment;
}

/** Each clause of article 28(3), whether the contract holds it and where; those that nobody checked are told too. */
export function Contract({ processor }: Told) {
  const translate = useTranslate();
  const { clauses, isContractVerified, allowedActions } = processor;
  const missing = CLAUSES.filter((clause) => clauses.every((each) => each.clause !== clause || each.clauseAnswer === 'NO'));
  return (
    <Section
      title={translate('garant.processor.contract')}
      actions={<Acts>{allowedActions.includes('CHECK_CONTRACT') && <CheckContract processor={processor} />}</Acts>}
    >
      <Typography sx={{ fontWeight: 600, mb: 1 }}>
        {isContractVerified
          ? translate('garant.processor.verified')
          : translate('garant.processor.unverified', { smart_count: missing.length })}
      </Typography>
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {CLAUSES.map((clause) => {
          const said = clauses.find((each) => each.clause === clause);
          const answer = translate(said ? `garant.clauseAnswer.${said.clauseAnswer}` : 'garant.processor.notChecked');
          return (
            <Box component="li" key={clause} sx={{ overflowWrap: 'anywhere' }}>
              {translate('garant.naming.before', { name: translate(`garant.contractClause.${clause}`) })}
              <strong>{answer}</strong>
              {said?.reference && ` · ${said.reference}`}
              {said && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  <AuthorLine author={said.author} at={said.recordedAt} />
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}

/** What vouches for its security, with its end. */
export function Guarantees({ processor }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { guarantees, allowedActions } = processor;
  const today = todayInParis();
  const until = (last: string | null) =>
    last && translate(last < today ? 'garant.processor.guaranteeLapsed' : 'garant.processor.guaranteeHolds', { date: day(last) });
  return (
    <Section
      title={translate('garant.field.processorGuarantees')}
      actions={<Acts>{allowedActions.includes('ADD_GUARANTEE') && <AddGuarantee processor={processor} />}</Acts>}
    >
      {guarantees.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.processor.noGuarantee')}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {guarantees.map(({ id, kind, label, validUntil }) => (
          <Box component="li" key={id} sx={{ overflowWrap: 'anywhere' }}>
            {[translate(`garant.guaranteeKind.${kind}`), label, until(validUntil ?? null)].filter(Boolean).join(' · ')}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

/** The undertaking of confidentiality and what its people were told, each with its document. */
export function Proofs({ processor }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { proofs, allowedActions } = processor;
  return (
    <Section
      title={translate('garant.processor.proofs')}
      actions={
        <Acts>
          {allowedActions.includes('RECORD_UNDERTAKING') && <RecordUndertaking processor={processor} />}
          {allowedActions.includes('RECORD_TRAINING') && <RecordTraining processor={processor} />}
        </Acts>
      }
    >
      {proofs.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.processor.noProof')}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {proofs.map(({ id, kind, doneOn, words, evidenceId, author }) => (
          <Box component="li" key={id} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
            {[translate(`garant.processorProofKind.${kind}`), day(doneOn), words].filter(Boolean).join(' · ')}
            {evidenceId && (
              <>
                {' · '}
                <RowLink to={`/evidences/${evidenceId}/show`}>{translate('garant.processor.document')}</RowLink>
              </>
            )}
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <AuthorLine author={author} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
