import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import type { Assurance } from '../generated/graphql.ts';
import { LOOKS } from '../shared/assurances.ts';
import { patternId } from './patterns.tsx';

const List = styled('ul')({
  listStyle: 'none',
  padding: 0,
  margin: '0 0 8px',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  fontSize: '0.875rem',
  '& li': { display: 'inline-flex', alignItems: 'center', gap: 6 },
});

/** What each fill of the chart stands for: the same icon and word as everywhere. */
export function StateKey({ prefix, states }: { prefix: string; states: readonly Assurance[] }) {
  const translate = useTranslate();
  return (
    <List aria-label={translate('garant.matrix.legend')}>
      {states.map((assurance) => {
        const { icon: Icon, color } = LOOKS[assurance];
        return (
          <li key={assurance}>
            <svg width={26} height={16} aria-hidden="true">
              <rect width={26} height={16} rx={3} fill={`url(#${patternId(prefix, assurance)})`} />
            </svg>
            <Icon aria-hidden style={{ fontSize: 16, color }} />
            {translate(`garant.assurance.${assurance}`)}
          </li>
        );
      })}
    </List>
  );
}
