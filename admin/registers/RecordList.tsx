import type { ReactNode } from 'react';
import type { ListProps } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { Waiting } from '../shared/Answer.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';

export interface RecordListProps extends Pick<ListProps, 'filters' | 'sort'> {
  /** Translation keys. */
  heading: string;
  emptyTitle: string;
  emptyHint: string;
  /** What to do before there is a record, for who reads them. */
  desk: (conventionId: string) => ReactNode;
  /** Between the heading and the records, for whoever looks. */
  views?: (conventionId: string) => ReactNode;
  table: ReactNode;
  lines: ReactNode;
}

/** What the parties of the current convention record. Who reads no record of theirs is told so, rather than that there is nothing. */
export function RecordList({ heading, emptyTitle, emptyHint, desk, views, table, lines, ...list }: RecordListProps) {
  const { current, isPending } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  if (isPending) return <Waiting />;
  const isUnread = current?.isRegisterRead === false;
  return (
    <ResourceList
      heading={heading}
      conventionId={current?.id}
      emptyTitle={isUnread ? 'garant.register.unread' : emptyTitle}
      emptyHint={isUnread ? 'garant.register.unreadHint' : emptyHint}
      above={current && !isUnread && desk(current.id)}
      filter={current ? { conventionIds: [current.id] } : {}}
      {...list}
    >
      {current && views?.(current.id)}
      {isNarrow ? lines : table}
    </ResourceList>
  );
}
