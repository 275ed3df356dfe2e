import { DataTable, useListContext } from 'react-admin';
import { createPath } from 'react-router';
import { type ConventionLine, useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { OccurrenceRowFragment } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { DutyWords } from '../shared/DutyWords.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Lines } from '../shared/Lines.tsx';
import { OneChoice } from '../shared/OneChoice.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { OccurrenceState } from './OccurrenceState.tsx';
import { OccurrenceViews } from './OccurrenceViews.tsx';
import { addressOfOccurrence } from './occurrenceAddress.ts';
import { occurrenceListing } from './occurrenceListing.ts';
import { useOccurrenceWords } from './useOccurrenceWords.ts';

const Col = DataTable.Col<OccurrenceRowFragment>;
const addressOf = ({ id, obligation }: OccurrenceRowFragment) => createPath(addressOfOccurrence(obligation.id, id));
const tableStyle = {
  '& .column-obligation a > span:last-child': {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  '& .column-dueOn, & .column-code, & .column-late': { whiteSpace: 'nowrap' },
  '& .column-state': { minWidth: '14rem' },
  '& .column-state .MuiTypography-root': { fontSize: '0.875rem' },
  '& .MuiTableCell-body': { verticalAlign: 'top' },
};

function OccurrenceTable() {
  const words = useOccurrenceWords();
  return (
    <DataTable bulkActionButtons={false} rowClick={false} sx={tableStyle}>
      <Col source="dueOn" label="garant.field.date" render={words.title} />
      <Col source="code" label="garant.field.code" disableSort render={({ obligation }) => obligation.code} />
      <Col
        source="obligation"
        label="garant.field.obligation"
        disableSort
        render={(occurrence) => (
          <RowLink to={addressOf(occurrence)} lang="fr">
            <DutyWords {...occurrence.obligation} />
          </RowLink>
        )}
      />
      <Col source="party" label="garant.field.party" disableSort render={({ obligation }) => obligation.party.code} />
      <Col
        source="state"
        label="garant.field.occurrenceState"
        disableSort
        render={(occurrence) => <OccurrenceState occurrence={occurrence} />}
      />
      <Col source="late" label="garant.field.late" disableSort render={words.late} />
    </DataTable>
  );
}

function OccurrenceLines() {
  const words = useOccurrenceWords();
  return (
    <Lines<OccurrenceRowFragment>
      to={addressOf}
      words={({ obligation }) => (
        <span lang="fr">
          <DutyWords {...obligation} />
        </span>
      )}
      details={(occurrence) => [
        words.title(occurrence),
        occurrence.obligation.code,
        occurrence.obligation.party.code,
        <OccurrenceState key="state" occurrence={occurrence} />,
      ]}
    />
  );
}

const filtersOf = ({ parties }: ConventionLine) => [
  <OneChoice
    key="partyIds"
    source="partyIds"
    label="garant.field.party"
    choices={parties.map(({ id, name }) => ({ id, name }))}
    translateChoice={false}
    alwaysOn
  />,
];

/** The rows of the view; it says so when it holds none, and the views stay. */
function Rows() {
  const { total } = useListContext<OccurrenceRowFragment>();
  const isNarrow = useIsNarrow();
  if (total === 0) return <EmptyState title="garant.occurrence.none" hint="garant.occurrence.noneHint" />;
  return isNarrow ? <OccurrenceLines /> : <OccurrenceTable />;
}

/** What facts, dates and schedules opened in the current convention, the soonest due first. */
export default function OccurrenceList() {
  const { current, isPending } = useCurrentConvention();
  if (isPending) return <Waiting />;
  return (
    <ResourceList
      heading="garant.menu.occurrences"
      conventionId={current?.id}
      emptyTitle="garant.occurrence.none"
      {...occurrenceListing(current?.id)}
      filters={current && filtersOf(current)}
    >
      <OccurrenceViews />
      <Rows />
    </ResourceList>
  );
}
