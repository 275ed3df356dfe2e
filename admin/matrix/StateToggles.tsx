import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import type { Assurance } from '../generated/graphql.ts';
import { ASSURANCES, LOOKS } from '../shared/assurances.ts';
import { ink } from '../theme/palette.ts';

interface StateTogglesProps {
  totals: { assurance: Assurance; count: number }[];
  chosen: readonly Assurance[];
  onChange: (states: Assurance[]) => void;
}

const List = styled('ul')({ listStyle: 'none', padding: 0, margin: 0, display: 'flex', flexWrap: 'wrap', gap: 8 });

const Toggle = styled('button')({
  font: 'inherit',
  fontSize: '0.875rem',
  fontWeight: 600,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 32,
  padding: '2px 10px 2px 7px',
  borderRadius: 999,
  border: '1px solid currentColor',
  cursor: 'pointer',
  '& svg': { fontSize: 18 },
  '&:hover': { textDecoration: 'underline' },
  '&[aria-pressed="true"]': { boxShadow: `0 0 0 2px ${ink.paper}, 0 0 0 4px currentColor` },
});

/** How many obligations stand in each state; pressing one finds them in the matrix. */
export function StateToggles({ totals, chosen, onChange }: StateTogglesProps) {
  const translate = useTranslate();
  const shown = ASSURANCES.flatMap((assurance) =>
    totals.filter((total) => total.assurance === assurance && (total.count > 0 || chosen.includes(assurance))),
  );
  const press = (assurance: Assurance) =>
    onChange(chosen.includes(assurance) ? chosen.filter((each) => each !== assurance) : [...chosen, assurance]);
  return (
    <List aria-label={translate('garant.matrix.states')}>
      {shown.map(({ assurance, count }) => {
        const { icon: Icon, color, wash } = LOOKS[assurance];
        return (
          <li key={assurance}>
            <Toggle
              type="button"
              aria-pressed={chosen.includes(assurance)}
              style={{ color, backgroundColor: wash }}
              onClick={() => press(assurance)}
            >
              <Icon aria-hidden />
              {translate(`garant.assurance.${assurance}`)}
              <strong>{count}</strong>
            </Toggle>
          </li>
        );
      })}
    </List>
  );
}
