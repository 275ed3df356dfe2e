import { describeScreens } from './axeScreens.ts';

describeScreens('en');
