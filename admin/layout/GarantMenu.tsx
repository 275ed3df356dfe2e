import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Divider, MenuItem } from '@mui/material';
import { Menu, usePermissions, useSidebarState, useStore, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { InstanceAction } from '../generated/graphql.ts';
import { type Line, linesOf } from '../rooms/readRooms.ts';
import { MENU_GROUPS, type MenuGroup } from '../rooms/room.ts';
import { useRooms } from '../rooms/roomsContext.ts';

/** A page inside a convention has its own line: the one above it does not look current too. */
const passive = {
  '&.RaMenuItemLink-active': { color: 'text.secondary', bgcolor: 'transparent', fontWeight: 400, '& svg': { color: 'inherit' } },
};

const heading = {
  justifyContent: 'space-between',
  columnGap: 1,
  pt: 1,
  fontSize: '0.8rem',
  fontWeight: 600,
  color: 'text.secondary',
  whiteSpace: 'normal',
} as const;

interface PlacedLine {
  line: Line;
  to: string;
}

function MenuLine({ line: { label, icon: Icon, isPassiveInside }, to }: PlacedLine) {
  const isInside = useLocation().pathname.startsWith(`${to}/`);
  return <Menu.Item to={to} primaryText={label} leftIcon={<Icon />} sx={isPassiveInside && isInside ? passive : undefined} />;
}

const isAt = (pathname: string, to: string) => pathname === to || pathname.startsWith(`${to}/`);

/** Lines under a heading that folds them, as this browser last left it; the group of the page that is open is never folded. */
function Group({ group, lines }: { group: MenuGroup | 'administration'; lines: PlacedLine[] }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const [isWide] = useSidebarState();
  const [isUnfolded, setUnfolded] = useStore(`menu.${group}`, true);
  const isCurrent = lines.some(({ to }) => isAt(pathname, to));
  const isOpen = isUnfolded || isCurrent;
  const Sign = isOpen ? ExpandLess : ExpandMore;
  return (
    <>
      {isWide ? (
        <MenuItem
          dense
          aria-expanded={isOpen}
          aria-disabled={isCurrent || undefined}
          onClick={() => !isCurrent && setUnfolded(!isUnfolded)}
          sx={isCurrent ? { ...heading, cursor: 'default' } : heading}
        >
          {translate(`garant.layout.group.${group}`)}
          {!isCurrent && <Sign fontSize="small" />}
        </MenuItem>
      ) : (
        <Divider sx={{ my: 1 }} />
      )}
      {isOpen && lines.map(({ line, to }) => <MenuLine key={line.label} {...{ line, to }} />)}
    </>
  );
}

/** Daily work first; then what is one thing under its heading; the administration of the instance only for those who are allowed to. */
export function GarantMenu() {
  const { current } = useCurrentConvention();
  const { permissions } = usePermissions<InstanceAction[]>();
  const placed = linesOf(useRooms()).flatMap((line): PlacedLine[] => {
    const to = line.to(current?.id);
    return to === undefined ? [] : [{ line, to }];
  });
  const daily = placed.filter(({ line }) => !line.needs && !line.group);
  const administration = placed.filter(({ line: { needs } }) => needs && permissions?.includes(needs));
  const grouped = MENU_GROUPS.map((group) => ({ group, lines: placed.filter(({ line }) => !line.needs && line.group === group) }));
  return (
    <Menu>
      {daily.map(({ line, to }) => (
        <MenuLine key={line.label} {...{ line, to }} />
      ))}
      {[...grouped, { group: 'administration' as const, lines: administration }]
        .filter(({ lines }) => lines.length > 0)
        .map(({ group, lines }) => (
          <Group key={group} {...{ group, lines }} />
        ))}
    </Menu>
  );
}
