import type { ReactNode } from 'react';
import type { ListProps } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { RegisterName } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { KeptRegister } from './KeptRegister.tsx';
import { RegisterViews, type ViewsDocument } from './RegisterViews.tsx';

interface RegisterListProps<Filter> extends Pick<ListProps, 'filters' | 'sort'> {
  name: RegisterName;
  views: ViewsDocument<Filter>;
  /** Translation keys. */
  heading: string;
  emptyTitle: string;
  emptyHint: string;
  /** What to do before there is an entry, for who reads the register. */
  desk: (conventionId: string) => ReactNode;
  table: ReactNode;
  lines: ReactNode;
}

/** A register of the current convention, seen whole or by one of its views; above it, whether it is kept where somebody owes that. Who reads no record of its parties is told so, rather than that there is nothing. */
export function RegisterList<Filter>({
  name,
  views,
  heading,
  emptyTitle,
  emptyHint,
  desk,
  table,
  lines,
  ...list
}: RegisterListProps<Filter>) {
  const { current, isPending } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  if (isPending) return <Waiting />;
  const isUnread = current?.isRegisterRead === false;
  return (
    <ResourceList
      heading={heading}
      emptyTitle={isUnread ? 'garant.register.unread' : emptyTitle}
      emptyHint={isUnread ? 'garant.register.unreadHint' : emptyHint}
      above={
        current &&
        !isUnread && (
          <>
            {desk(current.id)}
            <KeptRegister conventionId={current.id} name={name} />
          </>
        )
      }
      filter={current ? { conventionIds: [current.id] } : {}}
      {...list}
    >
      {current && <RegisterViews conventionId={current.id} views={views} />}
      {isNarrow ? lines : table}
    </ResourceList>
  );
}
