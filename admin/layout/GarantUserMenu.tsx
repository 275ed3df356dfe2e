import { UserMenu, useGetIdentity } from 'react-admin';

/** react-admin's menu, called by the name it shows. */
export function GarantUserMenu() {
  const { identity } = useGetIdentity();
  return <UserMenu label={identity?.fullName ?? 'ra.auth.user_menu'} />;
}
