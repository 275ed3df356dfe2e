import { describeScreens } from './axeScreens.ts';

describeScreens('fr');
