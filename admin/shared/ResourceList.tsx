import type { ReactNode } from 'react';
import { List, type ListProps, useTranslate } from 'react-admin';
import { EmptyState } from './EmptyState.tsx';
import { ListFailure } from './ListFailure.tsx';
import { Page } from './Page.tsx';
import { useRowLeft } from './useRowLeft.ts';
import { WideCard } from './WideCard.tsx';

interface ResourceListProps extends Omit<ListProps, 'title' | 'empty' | 'error'> {
  /** Translation keys. */
  heading: string;
  /** The convention it shows, and no other. */
  conventionId?: string;
  emptyTitle: string;
  emptyHint?: string;
  /** What to see to before the list. */
  above?: ReactNode;
  children: ReactNode;
}

/** A react-admin list with our page frame: its failures are shown as failures, an empty one says what to do, and who comes back from a row finds it. */
export function ResourceList({ heading, conventionId, emptyTitle, emptyHint, above, children, ...props }: ResourceListProps) {
  const translate = useTranslate();
  useRowLeft();
  return (
    <Page title={translate(heading)} conventionId={conventionId}>
      {above}
      <List
        exporter={false}
        perPage={25}
        error={<ListFailure />}
        empty={<EmptyState title={emptyTitle} hint={emptyHint} />}
        title=" "
        component={WideCard}
        {...props}
      >
        {children}
      </List>
    </Page>
  );
}
