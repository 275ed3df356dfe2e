import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Section } from '../shared/Section.tsx';
import { OverdueMark } from '../shared/Told.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { noDueDate } from './dueWords.ts';
import { useIsAllowed, useObligation } from './useObligation.ts';
import { AssignObligation } from './verbs/AssignObligation.tsx';
import { SetDueDate } from './verbs/SetDueDate.tsx';
import { TakeCharge } from './verbs/TakeCharge.tsx';
import { useMembers } from './verbs/useMembers.ts';

const row = { display: 'flex', flexWrap: 'wrap', gap: 1, '&:empty': { display: 'none' } };

/** Who is in charge for the bound party, and until when: fixed by the text, or a day the party gives itself. */
export function ChargeSection() {
  const translate = useTranslate();
  const format = useFormat();
  const isAllowed = useIsAllowed();
  const { party, assignee, dueOn, isDueDateFixed, isOverdue, tracking } = useObligation();
  const canAssign = isAllowed('ASSIGN');
  const members = useMembers(party.id, canAssign);
  return (
    <Section title={translate('garant.assignment.title')}>
      <Facts>
        <Fact label="garant.field.party">{`${party.name} (${party.code})`}</Fact>
        <Fact label="garant.field.assignee">{assignee?.name ?? translate('garant.assignment.nobody')}</Fact>
      </Facts>
      <Box sx={{ ...row, mb: 1.5 }}>
        {canAssign && <TakeCharge members={members} />}
        {canAssign && <AssignObligation members={members} />}
      </Box>
      <Facts>
        <Fact label="garant.field.dueOn">
          {dueOn ? format.day(dueOn) : translate(noDueDate({ isDueDateFixed, tracking }))} {isOverdue && <OverdueMark />}
        </Fact>
      </Facts>
      {dueOn && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: -1, mb: 0.5 }}>
          {translate(isDueDateFixed ? 'garant.dueDate.fixed' : 'garant.dueDate.own', { party: party.code })}
        </Typography>
      )}
      <Box sx={row}>{isAllowed('SET_DUE_DATE') && <SetDueDate />}</Box>
    </Section>
  );
}
