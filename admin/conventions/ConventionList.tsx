import { lazy } from 'react';
import { usePermissions } from 'react-admin';
import { Navigate } from 'react-router';
import type { InstanceAction } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { useCurrentConvention } from './useCurrentConvention.ts';

const ConventionTable = lazy(() => import('./ConventionTable.tsx'));

/** Who may see a single convention goes straight to its matrix, unless they may make others. */
export default function ConventionList() {
  const { near, total, isPending } = useCurrentConvention();
  const { permissions, isPending: isAsking } = usePermissions<InstanceAction[]>();
  if (isPending || isAsking) return <Waiting />;
  const canCreate = permissions?.includes('CREATE_CONVENTION') ?? false;
  return total === 1 && !canCreate ? <Navigate to={`/conventions/${near[0]!.id}/matrix`} replace /> : <ConventionTable />;
}
