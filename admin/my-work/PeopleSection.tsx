import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WorkByPersonDocument } from '../generated/graphql.ts';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';

/** A DPO’s own side by who is in charge, each line leading to what it counts; nothing for others. */
export function PeopleSection() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useAsk(WorkByPersonDocument, {});
  if (!data?.workByPerson.total) return null;
  const { total, items } = data.workByPerson;
  const heads = ['person', 'toDo', 'overdue', 'inReview', 'oldestWait'];
  return (
    <Section title={translate('garant.people.title')}>
      <div style={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={translate('garant.people.title')}>
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head}>{translate(`garant.people.${head}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {items.map(({ partyId, partyCode, assignee, toDoCount, overdueCount, inReviewCount, oldestWaitAt }) => {
              const whose = { partyIds: [partyId], ...(assignee ? { assigneeIds: [assignee.id] } : { isAssigned: false }) };
              const name = `${assignee?.name ?? translate('garant.people.nobody')} (${partyCode})`;
              return (
                <TableRow key={`${partyId} ${assignee?.id}`}>
                  <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                    <RowLink to={obligationsUnder({ ...whose, standings: ['TO_DO', 'TROUBLE'] })}>{name}</RowLink>
                  </TableCell>
                  <TableCell>{toDoCount}</TableCell>
                  <TableCell>{overdueCount}</TableCell>
                  <TableCell>{inReviewCount}</TableCell>
                  <TableCell>{oldestWaitAt && day(oldestWaitAt)}</TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </div>
      {total > items.length && translate('garant.people.more', { smart_count: total - items.length })}
    </Section>
  );
}
