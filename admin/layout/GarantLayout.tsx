import { Layout, type LayoutProps, useGetIdentity } from 'react-admin';
import type { Identity } from '../providers/authProvider.ts';
import { Waiting } from '../shared/Answer.tsx';
import { GarantAppBar } from './GarantAppBar.tsx';
import { GarantMenu } from './GarantMenu.tsx';
import { NoAccessPage } from './NoAccessPage.tsx';
import { PageFailure } from './PageFailure.tsx';
import { useTopOfPage } from './useTopOfPage.ts';

/** Who is signed in without any membership in force is told whom to ask, and shown nothing else. */
export function GarantLayout(props: LayoutProps) {
  useTopOfPage();
  const { identity, isPending } = useGetIdentity();
  const me = (identity as Identity | undefined)?.me;
  if (isPending) return <Waiting />;
  if (me && !me.hasAccess) return <NoAccessPage />;
  return <Layout {...props} appBar={GarantAppBar} menu={GarantMenu} error={PageFailure} />;
}
