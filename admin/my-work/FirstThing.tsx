import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { DutyWords } from '../shared/DutyWords.tsx';
import { Section } from '../shared/Section.tsx';
import { OverdueMark } from '../shared/Told.tsx';
import { ink } from '../theme/palette.ts';
import { ACT_MINUTES, minutesOf, minutesOfAll, roughly, TIMED } from './actMinutes.ts';
import { FIRST_ORDER, type FirstThing as First, firstThing } from './firstThing.ts';
import { useCommitteeWords } from './useCommitteeWords.ts';
import type { CommitteeTurn, MyWork, PublicationTurn, WorkName } from './workLists.ts';

/** A number of minutes, said as the order of magnitude that it is. */
function useRoughly(): (minutes: number) => string {
  const translate = useTranslate();
  return (minutes) => {
    const { unit, count } = roughly(minutes);
    return translate(`garant.first.about.${unit}`, { smart_count: count });
  };
}

/** What the choice and the figures rest on: the order of the lists and the table, in words. */
function useBasis(): string {
  const translate = useTranslate();
  const order = FIRST_ORDER.map((name) => translate(`garant.work.${name}`)).join(', ');
  const each = TIMED.map((name) => translate(`garant.first.each.${name}`, { minutes: ACT_MINUTES[name] }));
  return `${translate('garant.first.rule', { order })} ${translate('garant.first.basis', { each: each.join(', ') })}`;
}

/** What it is, and where. */
function Described({ lang, where, children }: { lang?: string; where: string[]; children: ReactNode }) {
  return (
    <>
      <Typography lang={lang} component="div" sx={{ overflowWrap: 'anywhere', my: 0.5 }}>
        {children}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {where.filter(Boolean).join(' · ')}
      </Typography>
    </>
  );
}

const whereOf = ({ code, party, conventionTitle }: PublicationTurn['obligation'] | MyWork[WorkName]['items'][number]) => [
  code,
  party.code,
  conventionTitle,
];

function CommitteeTold({ turn }: { turn: CommitteeTurn }) {
  const { said, note } = useCommitteeWords()(turn);
  return <Described where={[note, turn.conventionTitle]}>{said}</Described>;
}

function Told({ first }: { first: First }) {
  if ('committee' in first) return <CommitteeTold turn={first.committee} />;
  const obligation = 'part' in first ? first.part.obligation : first.obligation;
  return (
    <Described lang="fr" where={whereOf(obligation)}>
      {'part' in first ? first.part.label : <DutyWords {...first.obligation} />}
    </Described>
  );
}

/** Its day is past; a point to publish has none here. */
const isLate = (first: First): boolean => {
  if ('committee' in first) return first.committee.isOverdue;
  return 'obligation' in first && first.obligation.isOverdue;
};

interface Props {
  work: MyWork;
  committees: readonly CommitteeTurn[];
  points: readonly PublicationTurn[];
}

/** What to begin with, how long it takes about, and how long all that waits does. */
export function FirstThing({ work, committees, points }: Props) {
  const translate = useTranslate();
  const about = useRoughly();
  const basis = useBasis();
  const first = firstThing(work, committees, points);
  if (!first) return null;
  const { name, to } = first;
  const each = minutesOf(name);
  const all = minutesOfAll(work, committees, points);
  return (
    <Section title={translate('garant.first.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1.5, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 650, fontSize: '1.125rem' }}>
            {translate(`garant.first.act.${name}`)} <span>({about(each)})</span> {isLate(first) && <OverdueMark />}
          </Typography>
          <Told first={first} />
        </Box>
        <Button component={Link} to={to} variant="contained" size="large" endIcon={<ArrowForward />}>
          {translate('garant.first.begin')}
        </Button>
      </Box>
      <Box sx={{ mt: 1.5, pt: 1, borderTop: `1px solid ${ink.line}`, typography: 'body2' }}>
        {all > each && <div>{translate('garant.first.all', { about: about(all) })}</div>}
        <details>
          <Box component="summary" sx={{ cursor: 'pointer', color: ink.blue, py: 0.5, width: 'fit-content' }}>
            {translate('garant.first.why')}
          </Box>
          <Box sx={{ color: 'text.secondary' }}>{basis}</Box>
        </details>
      </Box>
    </Section>
  );
}
