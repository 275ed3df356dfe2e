import { DataTable, SearchInput } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { EvidenceLineFragment } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { Lines } from '../shared/Lines.tsx';
import { Quoted, WRITTEN_IN } from '../shared/Quoted.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { mineFirst, Turn } from '../shared/Turn.tsx';
import { TurnFilter } from '../shared/TurnFilter.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { evidenceListing } from './evidenceListing.ts';
import { KindCell } from './KindCell.tsx';

const Col = DataTable.Col<EvidenceLineFragment>;
const addressOf = (id: unknown) => `/evidences/${id}/show`;
const filters = [
  <SearchInput key="text" source="text" alwaysOn />,
  <TurnFilter key="myTurns" source="myTurns" acts={['REVIEW', 'CORRECT', 'DECLARE']} alwaysOn />,
];
const turnOf = ({ links }: EvidenceLineFragment) => mineFirst(links.map(({ turn }) => turn))[0] ?? null;
const currentOf = ({ versions }: EvidenceLineFragment) => versions.find((version) => version.isCurrent);

function EvidenceTable() {
  const { day, instant } = useFormat();
  const words = useAuthorWords();
  return (
    <DataTable bulkActionButtons={false} rowClick={addressOf}>
      <Col
        source="title"
        label="garant.field.title"
        render={({ id, title }) => (
          <RowLink to={addressOf(id)} lang={WRITTEN_IN}>
            {title}
          </RowLink>
        )}
      />
      <Col source="kind" label="garant.field.kind" render={(evidence) => <KindCell evidence={evidence} />} />
      <Col source="party" label="garant.field.party" render={({ party }) => party.code} />
      <Col label="garant.menu.obligations" render={({ links }) => links.map(({ obligationCode }) => obligationCode).join(', ')} />
      <Col label="garant.turn.title" render={(evidence) => <Turn turn={turnOf(evidence)} />} />
      <Col
        label="garant.field.validUntil"
        render={(evidence) => {
          const until = currentOf(evidence)?.validUntil;
          return until && day(until);
        }}
      />
      <Col
        source="depositedAt"
        label="garant.field.depositedAt"
        render={({ depositedAt, author }) => `${instant(depositedAt)} · ${words(author)}`}
      />
    </DataTable>
  );
}

function EvidenceLines() {
  const { instant } = useFormat();
  return (
    <Lines<EvidenceLineFragment>
      to={({ id }) => addressOf(id)}
      words={({ title }) => <Quoted>{title}</Quoted>}
      details={(evidence) => [
        <KindCell key="kind" evidence={evidence} />,
        evidence.party.code,
        turnOf(evidence) && <Turn key="turn" turn={turnOf(evidence)} />,
        instant(evidence.depositedAt),
        evidence.links.map(({ obligationCode }) => obligationCode).join(', '),
      ]}
    />
  );
}

/** The proofs of the current convention that one may see. */
export default function EvidenceList() {
  const { current, isPending } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  if (isPending) return <Waiting />;
  return (
    <ResourceList
      heading="garant.menu.evidence"
      conventionId={current?.id}
      emptyTitle="garant.evidence.none"
      emptyHint="garant.evidence.listHint"
      filters={filters}
      {...evidenceListing(current?.id)}
    >
      {isNarrow ? <EvidenceLines /> : <EvidenceTable />}
    </ResourceList>
  );
}
