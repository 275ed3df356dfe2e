import { Divider } from '@mui/material';
import { Menu, usePermissions } from 'react-admin';
import { useLocation } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { InstanceAction } from '../generated/graphql.ts';
import { type Line, linesOf } from '../rooms/readRooms.ts';
import { useRooms } from '../rooms/roomsContext.ts';

/** A page inside a convention has its own line: the one above it does not look current too. */
const passive = {
  '&.RaMenuItemLink-active': { color: 'text.secondary', bgcolor: 'transparent', fontWeight: 400, '& svg': { color: 'inherit' } },
};

function MenuLine({ line: { label, icon: Icon, isPassiveInside }, to }: { line: Line; to: string }) {
  const isInside = useLocation().pathname.startsWith(`${to}/`);
  return <Menu.Item to={to} primaryText={label} leftIcon={<Icon />} sx={isPassiveInside && isInside ? passive : undefined} />;
}

/** Daily work first; the administration of the instance only for those who are allowed to. */
export function GarantMenu() {
  const lines = linesOf(useRooms());
  const { current } = useCurrentConvention();
  const { permissions } = usePermissions<InstanceAction[]>();
  const show = (line: Line) => {
    const to = line.to(current?.id);
    return to === undefined ? null : <MenuLine key={line.label} {...{ line, to }} />;
  };
  const administration = lines.filter(({ needs }) => needs && permissions?.includes(needs));
  return (
    <Menu>
      {lines.filter(({ needs }) => !needs).map(show)}
      {administration.length > 0 && <Divider sx={{ my: 1 }} />}
      {administration.map(show)}
    </Menu>
  );
}
