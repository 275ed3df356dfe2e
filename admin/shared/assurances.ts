import type { SvgIconComponent } from '@mui/icons-material';
import AddCircleOutline from '@mui/icons-material/AddCircleOutlined';
import Bedtime from '@mui/icons-material/BedtimeOutlined';
import Block from '@mui/icons-material/Block';
import CheckCircle from '@mui/icons-material/CheckCircle';
import EditNote from '@mui/icons-material/EditNote';
import Gavel from '@mui/icons-material/Gavel';
import HelpOutline from '@mui/icons-material/HelpOutlined';
import HighlightOff from '@mui/icons-material/HighlightOff';
import HistoryToggleOff from '@mui/icons-material/HistoryToggleOff';
import HourglassTop from '@mui/icons-material/HourglassTop';
import PendingActions from '@mui/icons-material/PendingActions';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RecordVoiceOver from '@mui/icons-material/RecordVoiceOver';
import ReportGmailerrorred from '@mui/icons-material/ReportGmailerrorred';
import StickyNote2 from '@mui/icons-material/StickyNote2Outlined';
import TaskAlt from '@mui/icons-material/TaskAlt';
import type { Assurance } from '../generated/graphql.ts';
import { ink } from '../theme/palette.ts';

export interface Look {
  icon: SvgIconComponent;
  color: string;
  wash: string;
}

/** How each state looks. The word always stands beside the icon; the colour only helps. In the order of the legend. */
export const LOOKS: Record<Assurance, Look> = {
  ATTESTED: { icon: CheckCircle, color: ink.green, wash: ink.greenWash },
  EVIDENCED: { icon: PendingActions, color: ink.blue, wash: ink.blueWash },
  DECLARED: { icon: RecordVoiceOver, color: ink.blue, wash: ink.blueWash },
  IN_PROGRESS: { icon: HourglassTop, color: ink.soft, wash: ink.greyWash },
  CHANGES_REQUESTED: { icon: EditNote, color: ink.amber, wash: ink.amberWash },
  LAPSED: { icon: HistoryToggleOff, color: ink.red, wash: ink.redWash },
  CONTESTED: { icon: Gavel, color: ink.red, wash: ink.redWash },
  BREACHED: { icon: ReportGmailerrorred, color: ink.red, wash: ink.redWash },
  NOT_MET: { icon: HighlightOff, color: ink.red, wash: ink.redWash },
  MISSING: { icon: AddCircleOutline, color: ink.amber, wash: ink.amberWash },
  TO_CONFIRM: { icon: HelpOutline, color: ink.violet, wash: ink.violetWash },
  DORMANT: { icon: Bedtime, color: ink.soft, wash: ink.greyWash },
  UNUSED: { icon: RadioButtonUnchecked, color: ink.soft, wash: ink.greyWash },
  USED: { icon: TaskAlt, color: ink.soft, wash: ink.greyWash },
  NOTED: { icon: StickyNote2, color: ink.soft, wash: ink.greyWash },
  NOT_APPLICABLE: { icon: Block, color: ink.soft, wash: ink.greyWash },
};

export const ASSURANCES = Object.keys(LOOKS) as Assurance[];
