import Apartment from '@mui/icons-material/Apartment';
import AttachFile from '@mui/icons-material/AttachFile';
import FactCheck from '@mui/icons-material/FactCheck';
import Apps from '@mui/icons-material/GridOn';
import Group from '@mui/icons-material/Group';
import Handshake from '@mui/icons-material/Handshake';
import History from '@mui/icons-material/History';
import Inbox from '@mui/icons-material/Inbox';
import MenuBook from '@mui/icons-material/MenuBook';
import ReportProblem from '@mui/icons-material/ReportProblem';
import { Divider } from '@mui/material';
import { Menu, usePermissions } from 'react-admin';
import { useLocation } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { InstanceAction } from '../generated/graphql.ts';

/** A page inside a convention has its own line: the one above it does not look current too. */
const passive = {
  '&.RaMenuItemLink-active': { color: 'text.secondary', bgcolor: 'transparent', fontWeight: 400, '& svg': { color: 'inherit' } },
};

/** Daily work first; the administration of the instance only for those who are allowed to. */
export function GarantMenu() {
  const { current } = useCurrentConvention();
  const { permissions } = usePermissions<InstanceAction[]>();
  const home = current ? `/conventions/${current.id}` : undefined;
  const isInside = useLocation().pathname.startsWith('/conventions/');
  const isAllowed = (action: InstanceAction) => permissions?.includes(action) ?? false;
  return (
    <Menu>
      <Menu.Item to="/" primaryText="garant.menu.myWork" leftIcon={<Inbox />} />
      <Menu.Item to="/conventions" primaryText="garant.menu.conventions" leftIcon={<Handshake />} sx={isInside ? passive : undefined} />
      {home && <Menu.Item to={`${home}/matrix`} primaryText="garant.menu.matrix" leftIcon={<Apps />} />}
      {home && <Menu.Item to={`${home}/missing`} primaryText="garant.menu.missing" leftIcon={<ReportProblem />} />}
      <Menu.Item to="/obligations" primaryText="garant.menu.obligations" leftIcon={<FactCheck />} />
      <Menu.Item to="/evidences" primaryText="garant.menu.evidence" leftIcon={<AttachFile />} />
      {home && <Menu.Item to={`${home}/journal`} primaryText="garant.menu.journal" leftIcon={<History />} />}
      {(isAllowed('IMPORT_CATALOGUE') || isAllowed('MANAGE_PEOPLE')) && <Divider sx={{ my: 1 }} />}
      {isAllowed('IMPORT_CATALOGUE') && <Menu.Item to="/catalogues" primaryText="garant.menu.catalogues" leftIcon={<MenuBook />} />}
      {isAllowed('MANAGE_PEOPLE') && <Menu.Item to="/people" primaryText="garant.menu.people" leftIcon={<Group />} />}
      {isAllowed('MANAGE_PEOPLE') && <Menu.Item to="/organisations" primaryText="garant.menu.organisations" leftIcon={<Apartment />} />}
    </Menu>
  );
}
