import CalendarMonth from '@mui/icons-material/CalendarMonth';
import Translate from '@mui/icons-material/Translate';
import { ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import { Logout, ToggleThemeButton, UserMenu, useGetIdentity, useLocaleState, useLocales, useTranslate, useUserMenu } from 'react-admin';
import { Link } from 'react-router';
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

/** The person's own page. */
function MyCalendar() {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/calendar/feed" onClick={() => menu?.onClose()}>
      <ListItemIcon>
        <CalendarMonth fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('garant.menu.myCalendar')}</ListItemText>
    </MenuItem>
  );
}

/** react-admin's menu, called by the name it shows. */
export function GarantUserMenu() {
  const { identity } = useGetIdentity();
  const isNarrow = useIsNarrow();
  return (
    <>
      {isNarrow && <ToggleThemeButton />}
      <UserMenu label={identity?.fullName ?? 'ra.auth.user_menu'}>
        <MyCalendar />
        {isNarrow ? <NarrowTools /> : <Logout />}
      </UserMenu>
    </>
  );
}
