import { Box, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { ShowcaseOfConventionDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Quoting } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useSigner } from '../shared/verbs/useSigner.ts';
import { BadgeCode } from './BadgeCode.tsx';
import { OutsideLink } from './OutsideLink.tsx';
import { previewOf, type Showcase, type Signatory, wordsOfGroups } from './showcase.ts';
import { AgreeToShowcase } from './verbs/AgreeToShowcase.tsx';
import { WithdrawFromShowcase } from './verbs/WithdrawFromShowcase.tsx';

interface OneProps {
  showcase: Showcase;
  signatory: Signatory;
}

function Said({ showcase, signatory: { word } }: OneProps) {
  const translate = useTranslate();
  if (!word) return <span>{translate('garant.showcase.silent')}</span>;
  const { isGiven, isIndexed, groupCodes, author, decidedAt } = word;
  return (
    <>
      <span>
        {isGiven ? (
          <>
            <Quoting words="garant.showcase.given" quoted={{ groups: wordsOfGroups(showcase, groupCodes) }} />
            {` (${translate(`garant.showcase.${isIndexed ? 'indexed' : 'notIndexed'}`)})`}
          </>
        ) : (
          translate('garant.showcase.takenBack')
        )}
      </span>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        <AuthorLine author={author} at={decidedAt} />
      </Box>
    </>
  );
}

function OneSignatory({ showcase, signatory }: OneProps) {
  const { conventionId } = showcase;
  const { partyId, partyCode, allowedActions } = signatory;
  const translate = useTranslate();
  const author = useSigner('BOUND', { conventionId, partyId });
  const verbs = { showcase, signatory, author };
  return (
    <Box component="li" sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
      <strong>{translate('garant.naming.before', { name: partyCode })}</strong>
      <Said {...{ showcase, signatory }} />
      {allowedActions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
          {allowedActions.includes('AGREE_TO_SHOWCASE') && <AgreeToShowcase {...verbs} />}
          {allowedActions.includes('WITHDRAW_FROM_SHOWCASE') && <WithdrawFromShowcase {...verbs} />}
        </Box>
      )}
    </Box>
  );
}

function Groups({ showcase: { showableGroups: groups } }: { showcase: Showcase }) {
  const translate = useTranslate();
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {groups.map(({ code, label, dutyCount, proofCount, isShown }) => (
        <li key={code}>
          <span lang="fr">{label}</span>
          {translate('garant.naming.of', {
            name: '',
            words: [
              translate('garant.showcase.duties', { smart_count: dutyCount }),
              translate('garant.showcase.proofs', { smart_count: proofCount }),
            ].join(', '),
          })}
          {', '}
          <strong>{translate(`garant.showcase.${isShown ? 'shown' : 'notShown'}`)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Stand({ showcase }: { showcase: Showcase }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { status, path, isIndexed, showableGroups: groups } = showcase;
  const isOpen = status === 'OPEN';
  const all = groups.map(({ code }) => code);
  return (
    <>
      <Typography sx={{ mb: 1, fontWeight: 600 }}>{translate(`garant.showcase.status.${status}`)}</Typography>
      <Typography sx={{ mb: 1 }}>
        {isOpen ? (
          <OutsideLink to={`${path}?lang=${locale}`} label="garant.showcase.read" />
        ) : (
          <OutsideLink to={previewOf(showcase, all, locale)} label="garant.showcase.preview" />
        )}
      </Typography>
      {isOpen && <Typography sx={{ mb: 1 }}>{translate(`garant.showcase.${isIndexed ? 'listed' : 'unlisted'}`)}</Typography>}
    </>
  );
}

/** The public page of a convention: whether anybody reads it, what each signatory says, what is shown, and its badge. */
export default function ShowcaseSection({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const query = useAsk(ShowcaseOfConventionDocument, { conventionId });
  return (
    <Section title={translate('garant.showcase.title')}>
      <Typography sx={{ mb: 1.5 }}>{translate('garant.showcase.lead')}</Typography>
      <Answer query={query}>
        {({ showcase }) => (
          <>
            <Stand showcase={showcase} />
            <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
              {translate('garant.showcase.signatories')}
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {showcase.decidingParties.map((signatory) => (
                <OneSignatory key={signatory.partyId} {...{ showcase, signatory }} />
              ))}
            </Box>
            <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
              {translate('garant.showcase.groups')}
            </Typography>
            <Groups showcase={showcase} />
            {showcase.status === 'OPEN' && <BadgeCode path={showcase.path} />}
          </>
        )}
      </Answer>
    </Section>
  );
}
