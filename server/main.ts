import 'reflect-metadata';
import { createApp } from './app.ts';
import { runProgram } from './platform/lifecycle.ts';
import { programSettings } from './platform/programSettings.ts';

process.exit(await runProgram(programSettings(), createApp));
