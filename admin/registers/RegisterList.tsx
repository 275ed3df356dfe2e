import type { ReactNode } from 'react';
import type { ListProps } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { Waiting } from '../shared/Answer.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';

interface RegisterListProps extends Pick<ListProps, 'filters' | 'sort'> {
  /** Translation keys. */
  heading: string;
  emptyTitle: string;
  emptyHint: string;
  /** What to do before there is an entry, for who reads the register. */
  desk: (conventionId: string) => ReactNode;
  table: ReactNode;
  lines: ReactNode;
}

/** A register of the current convention. Who reads no record of its parties is told so, rather than that there is nothing. */
export function RegisterList({ heading, emptyTitle, emptyHint, desk, table, lines, ...list }: RegisterListProps) {
  const { current, isPending } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  if (isPending) return <Waiting />;
  const isUnread = current?.isRegisterRead === false;
  return (
    <ResourceList
      heading={heading}
      emptyTitle={isUnread ? 'garant.register.unread' : emptyTitle}
      emptyHint={isUnread ? 'garant.register.unreadHint' : emptyHint}
      above={current && !isUnread && desk(current.id)}
      filter={current ? { conventionIds: [current.id] } : {}}
      {...list}
    >
      {isNarrow ? lines : table}
    </ResourceList>
  );
}
