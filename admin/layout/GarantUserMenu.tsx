import Translate from '@mui/icons-material/Translate';
import { ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import { Logout, ToggleThemeButton, UserMenu, useGetIdentity, useLocaleState, useLocales } from 'react-admin';
import { useIsNarrow } from '../shared/useIsNarrow.ts';

/** On a narrow screen, what the bar has no place for. */
function NarrowTools() {
  const [locale, setLocale] = useLocaleState();
  const others = useLocales().filter((other) => other.locale !== locale);
  return (
    <>
      {others.map(({ locale: other, name }) => (
        <MenuItem key={other} lang={other} onClick={() => setLocale(other)}>
          <ListItemIcon>
            <Translate fontSize="small" />
          </ListItemIcon>
          <ListItemText>{name}</ListItemText>
        </MenuItem>
      ))}
      <Logout />
    </>
  );
}

/** react-admin's menu, called by the name it shows. */
export function GarantUserMenu() {
  const { identity } = useGetIdentity();
  const isNarrow = useIsNarrow();
  return (
    <>
      {isNarrow && <ToggleThemeButton />}
      <UserMenu label={identity?.fullName ?? 'ra.auth.user_menu'}>{isNarrow ? <NarrowTools /> : undefined}</UserMenu>
    </>
  );
}
