import type { SvgIconComponent } from '@mui/icons-material';
import AddCircleOutline from '@mui/icons-material/AddCircleOutlined';
import Bedtime from '@mui/icons-material/BedtimeOutlined';
import Block from '@mui/icons-material/Block';
import CallSplit from '@mui/icons-material/CallSplit';
import CheckCircle from '@mui/icons-material/CheckCircle';
import EditNote from '@mui/icons-material/EditNote';
import Gavel from '@mui/icons-material/Gavel';
import Handshake from '@mui/icons-material/HandshakeOutlined';
import HeartBroken from '@mui/icons-material/HeartBrokenOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlined';
import HighlightOff from '@mui/icons-material/HighlightOff';
import HistoryToggleOff from '@mui/icons-material/HistoryToggleOff';
import HourglassTop from '@mui/icons-material/HourglassTop';
import LooksOne from '@mui/icons-material/LooksOneOutlined';
import PendingActions from '@mui/icons-material/PendingActions';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RecordVoiceOver from '@mui/icons-material/RecordVoiceOver';
import ReportGmailerrorred from '@mui/icons-material/ReportGmailerrorred';
import StickyNote2 from '@mui/icons-material/StickyNote2Outlined';
import TaskAlt from '@mui/icons-material/TaskAlt';
import Update from '@mui/icons-material/Update';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import WarningAmber from '@mui/icons-material/WarningAmberOutlined';
import type { Assurance, Standing } from '../generated/graphql.ts';
import { ink } from '../theme/palette.ts';

interface Tone {
  color: string;
  wash: string;
}

export interface Look extends Tone {
  icon: SvgIconComponent;
  standing: Standing;
}

/** The colour is that of what a state means for whoever looks. */
const TONES: Record<Standing, Tone> = {
  HELD: { color: ink.green, wash: ink.greenWash },
  WAITING: { color: ink.blue, wash: ink.blueWash },
  TO_DO: { color: ink.amber, wash: ink.amberWash },
  TROUBLE: { color: ink.red, wash: ink.redWash },
  OUTSIDE: { color: ink.soft, wash: ink.greyWash },
};

export const STANDINGS = Object.keys(TONES) as Standing[];

const look = (standing: Standing, icon: SvgIconComponent): Look => ({ icon, standing, ...TONES[standing] });

/** How each state looks. The word always stands beside the icon; the colour only helps. In the order of the legend. */
export const LOOKS: Record<Assurance, Look> = {
  ATTESTED: look('HELD', CheckCircle),
  KEPT: look('HELD', Handshake),
  EVIDENCED: look('WAITING', PendingActions),
  DECLARED: look('WAITING', RecordVoiceOver),
  ONE_SIDED: look('WAITING', LooksOne),
  IN_PROGRESS: look('TO_DO', HourglassTop),
  MISSING: look('TO_DO', AddCircleOutline),
  TO_CONFIRM: look('TO_DO', HelpOutline),
  UNOBSERVED: look('TO_DO', VisibilityOff),
  STALE: look('TO_DO', Update),
  CHANGES_REQUESTED: look('TROUBLE', EditNote),
  LAPSED: look('TROUBLE', HistoryToggleOff),
  CONTESTED: look('TROUBLE', Gavel),
  BREACHED: look('TROUBLE', ReportGmailerrorred),
  BROKEN: look('TROUBLE', HeartBroken),
  DISAGREEMENT: look('TROUBLE', CallSplit),
  AT_RISK: look('TROUBLE', WarningAmber),
  NOT_MET: look('TROUBLE', HighlightOff),
  DORMANT: look('OUTSIDE', Bedtime),
  UNUSED: look('OUTSIDE', RadioButtonUnchecked),
  USED: look('OUTSIDE', TaskAlt),
  NOTED: look('OUTSIDE', StickyNote2),
  NOT_APPLICABLE: look('OUTSIDE', Block),
};

export const ASSURANCES = Object.keys(LOOKS) as Assurance[];
