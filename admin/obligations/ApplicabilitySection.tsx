import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { type Obligation, useIsAllowed, useObligation } from './useObligation.ts';
import { SetApplicability } from './verbs/SetApplicability.tsx';

function wordsOf({ rule, isRuleTrue, isBracketed }: Obligation['applicability']): string {
  if (rule !== null && isRuleTrue === null) return 'garant.applicability.ruleUnknown';
  if (rule !== null) return isRuleTrue ? 'garant.applicability.ruleHolds' : 'garant.applicability.ruleFails';
  return isBracketed ? 'garant.applicability.bracketed' : 'garant.applicability.always';
}

/** Why it applies to this service, or not, or why nobody knows yet. */
export function ApplicabilitySection() {
  const translate = useTranslate();
  const isAllowed = useIsAllowed();
  const { applicability } = useObligation();
  return (
    <Section title={translate('garant.applicability.title')}>
      <Typography>{translate(wordsOf(applicability))}</Typography>
      {applicability.rule && (
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          <code>{applicability.rule}</code>
        </Typography>
      )}
      {applicability.decisions.map((decision) => (
        <Box key={decision.id} sx={{ mt: 1.5 }}>
          <Typography sx={{ fontWeight: 650 }}>
            {translate(decision.isApplicable ? 'garant.applicability.yes' : 'garant.applicability.no')}
          </Typography>
          <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {decision.reason}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <AuthorLine author={decision.author} at={decision.decidedAt} />
          </Typography>
        </Box>
      ))}
      {isAllowed('SET_APPLICABILITY') && (
        <Box sx={{ mt: 1.5 }}>
          <SetApplicability />
        </Box>
      )}
    </Section>
  );
}
