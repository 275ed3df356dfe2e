import { useEffect } from 'react';
import { useGetList, useStore } from 'react-admin';
import { useLocation } from 'react-router';
import type { ConventionListQuery } from '../generated/graphql.ts';

export type ConventionLine = ConventionListQuery['conventions']['items'][number];

const STORED = 'convention';

/** The convention being worked on: the one of the address, else the last one opened, else the only or first one that may be seen. */
export function useCurrentConvention(): { current?: ConventionLine; all: ConventionLine[]; isPending: boolean } {
  const [stored, setStored] = useStore<string | null>(STORED, null);
  const { pathname } = useLocation();
  const { data: all = [], isPending } = useGetList<ConventionLine>('conventions', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'title', order: 'ASC' },
  });
  const named = /^\/conventions\/([^/]+)/.exec(pathname)?.[1];
  const current = all.find(({ id }) => id === named) ?? all.find(({ id }) => id === stored) ?? all[0];
  useEffect(() => {
    if (named && named !== stored && current?.id === named) setStored(named);
  }, [named, stored, current, setStored]);
  return { current, all, isPending };
}
