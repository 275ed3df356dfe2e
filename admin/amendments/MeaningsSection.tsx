import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { VersionComparisonDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ink } from '../theme/palette.ts';
import type { Amendment } from './amendment.ts';
import type { Change } from './CommitmentChange.tsx';
import { JudgeMeaning } from './verbs/JudgeMeaning.tsx';
import { WordRuns } from './WordRuns.tsx';

interface SentenceProps {
  amendment: Amendment;
  change: Change;
}

/** One reworded sentence, what each signatory makes of it, and whether they differ. */
function Sentence({ amendment, change }: SentenceProps) {
  const translate = useTranslate();
  const { signatories, judgements } = amendment;
  const said = signatories.map(({ code }) => {
    const judgement = judgements.find((each) => each.code === change.code && each.partyCode === code);
    return { party: code, meaning: judgement?.meaning };
  });
  const meanings = new Set(said.flatMap(({ meaning }) => meaning ?? []));
  return (
    <Box component="li" sx={{ py: 1.5, '& + &': { borderTop: `1px solid ${ink.line}` } }}>
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {change.code}
      </Typography>
      <WordRuns runs={change.wordRuns} />
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {said
          .map(({ party, meaning }) =>
            translate('garant.naming.of', {
              name: party,
              words: translate(meaning ? `garant.meaning.${meaning}` : 'garant.amendment.notSaid'),
            }),
          )
          .join(' · ')}
      </Typography>
      {meanings.size > 1 && (
        <Typography variant="body2" sx={{ color: ink.red, fontWeight: 600 }}>
          {translate('garant.amendment.differ')}
        </Typography>
      )}
    </Box>
  );
}

/** What each signatory makes of the sentences that are reworded: all of them say so before they agree. */
export function MeaningsSection({ amendment, catalogueId }: { amendment: Amendment; catalogueId: string }) {
  const translate = useTranslate();
  const query = useAsk(VersionComparisonDocument, { conventionId: amendment.conventionId, catalogueId });
  return (
    <Section title={translate('garant.amendment.meanings')}>
      <Answer query={query}>
        {({ catalogueComparison }) => {
          const changes = catalogueComparison.commitmentComparisons.filter(({ kind }) => kind === 'REWORDED');
          if (changes.length === 0)
            return <Typography sx={{ color: 'text.secondary' }}>{translate('garant.amendment.noMeanings')}</Typography>;
          return (
            <>
              <Typography sx={{ color: 'text.secondary', mb: 1, maxWidth: '75ch' }}>
                {translate('garant.amendment.meaningsHint')}
              </Typography>
              {amendment.allowedActions.includes('JUDGE') && <JudgeMeaning amendment={amendment} changes={changes} />}
              <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
                {changes.map((change) => (
                  <Sentence key={change.code} amendment={amendment} change={change} />
                ))}
              </Box>
            </>
          );
        }}
      </Answer>
    </Section>
  );
}
