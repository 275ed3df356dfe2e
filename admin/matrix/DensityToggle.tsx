import DensityMedium from '@mui/icons-material/DensityMedium';
import DensitySmall from '@mui/icons-material/DensitySmall';
import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useStore, useTranslate } from 'react-admin';

export type Density = 'comfortable' | 'compact';

/** Remembered by the browser. */
export const useDensity = () => useStore<Density>('matrix.density', 'comfortable');

const ICONS = { comfortable: DensityMedium, compact: DensitySmall };

export function DensityToggle() {
  const translate = useTranslate();
  const [density, setDensity] = useDensity();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={density}
      onChange={(_, chosen: Density | null) => chosen && setDensity(chosen)}
      aria-label={translate('garant.matrix.density')}
    >
      {(['comfortable', 'compact'] as const).map((each) => {
        const Icon = ICONS[each];
        const words = translate(`garant.matrix.densities.${each}`);
        return (
          <ToggleButton key={each} value={each} aria-label={words} title={words} sx={{ width: 40, height: 40 }}>
            <Icon aria-hidden fontSize="small" />
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
