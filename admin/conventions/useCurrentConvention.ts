import { useEffect } from 'react';
import { useGetList, useStore } from 'react-admin';
import { useLocation } from 'react-router';
import type { ConventionListQuery } from '../generated/graphql.ts';
import { NEAR_CONVENTIONS } from '../shared/frame/nearConventions.ts';
import { conventionOfPath, useOpenedConvention } from '../shared/inSight.ts';
import { isId } from '../shared/isId.ts';

export type ConventionLine = ConventionListQuery['conventions']['items'][number];

const STORED = 'convention';
const BY_TITLE = { field: 'title', order: 'ASC' } as const;

interface Conventions {
  current?: ConventionLine;
  /** The first by title: all of them where `total` is no more. */
  near: ConventionLine[];
  /** How many there are to see. */
  total: number;
  isPending: boolean;
}

/** Those of these ids that are not among the first: asked for where there are more than the first. */
function useFar(ids: string[], near: ConventionLine[], total: number) {
  const missing = total > near.length ? ids.filter((id) => isId(id) && !near.some((line) => line.id === id)) : [];
  const { data = [], isLoading } = useGetList<ConventionLine>(
    'conventions',
    { filter: { ids: missing }, pagination: { page: 1, perPage: 2 }, sort: BY_TITLE },
    { enabled: missing.length > 0 },
  );
  return { far: missing.length > 0 ? data : [], isLoading };
}

/** The convention being worked on: the one of the address (its path, or `?convention=`) or of the record that is shown, else the last one opened, else the only or first one that may be seen. */
export function useCurrentConvention(): Conventions {
  const [stored, setStored] = useStore<string | null>(STORED, null);
  const { pathname, search } = useLocation();
  const first = useGetList<ConventionLine>('conventions', { pagination: { page: 1, perPage: NEAR_CONVENTIONS }, sort: BY_TITLE });
  const { data: near = [], total = near.length } = first;
  const opened = useOpenedConvention();
  const named = conventionOfPath(pathname) ?? new URLSearchParams(search).get('convention') ?? opened;
  const wanted = [named, stored].flatMap((id) => id ?? []);
  const { far, isLoading } = useFar(wanted, near, total);
  const of = (id?: string | null) => near.find((line) => line.id === id) ?? far.find((line) => line.id === id);
  const current = of(named) ?? of(stored) ?? near[0];
  useEffect(() => {
    if (named && named !== stored && current?.id === named) setStored(named);
  }, [named, stored, current, setStored]);
  return { current, near, total, isPending: first.isPending || isLoading };
}
