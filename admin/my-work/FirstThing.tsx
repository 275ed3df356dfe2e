import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { DutyWords } from '../shared/DutyWords.tsx';
import { Section } from '../shared/Section.tsx';
import { OverdueMark } from '../shared/Told.tsx';
import { ink } from '../theme/palette.ts';
import { ACT_MINUTES, minutesOf, minutesOfAll, roughly, TIMED } from './actMinutes.ts';
import { firstThing } from './firstThing.ts';
import type { MyWork } from './workLists.ts';

/** A number of minutes, said as the order of magnitude that it is. */
function useRoughly(): (minutes: number) => string {
  const translate = useTranslate();
  return (minutes) => {
    const { unit, count } = roughly(minutes);
    return translate(`garant.first.about.${unit}`, { smart_count: count });
  };
}

/** What the figures rest on: the table, in words. */
function useBasis(): string {
  const translate = useTranslate();
  const each = TIMED.map((name) => translate(`garant.first.each.${name}`, { minutes: ACT_MINUTES[name] }));
  return translate('garant.first.basis', { each: each.join(', ') });
}

/** What to begin with, how long it takes about, and how long all that waits does. */
export function FirstThing({ work }: { work: MyWork }) {
  const translate = useTranslate();
  const about = useRoughly();
  const basis = useBasis();
  const first = firstThing(work);
  if (!first) return null;
  const { name, obligation, to } = first;
  const each = minutesOf(name);
  const all = minutesOfAll(work);
  return (
    <Section title={translate('garant.first.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1.5, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 650, fontSize: '1.125rem' }}>
            {translate(`garant.first.act.${name}`)} <span>({about(each)})</span> {obligation.isOverdue && <OverdueMark />}
          </Typography>
          <Typography lang="fr" component="div" sx={{ overflowWrap: 'anywhere', my: 0.5 }}>
            <DutyWords {...obligation} />
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {[obligation.code, obligation.party.code, obligation.conventionTitle].join(' · ')}
          </Typography>
        </Box>
        <Button component={Link} to={to} variant="contained" size="large" endIcon={<ArrowForward />}>
          {translate('garant.first.begin')}
        </Button>
      </Box>
      <Typography variant="body2" sx={{ mt: 1.5, pt: 1, borderTop: `1px solid ${ink.line}` }}>
        {all > each && `${translate('garant.first.all', { about: about(all) })} `}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {basis}
        </Box>
      </Typography>
    </Section>
  );
}
