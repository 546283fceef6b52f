export { listRareSteps } from '@/components/panel/list-rare-steps.ts';
export { SleepSelect } from '@/components/popup/SleepSelect.tsx';
export { default as messages } from '@/locales/en.json?messages=player,status,note,how,popup.sleep,problem.no-voice,problem.no-voices,problem.engine-silent,problem.engine-failed,problem.not-allowed,problem.text-missing';
export { describeReading } from '@/utils/core/interface/reading-model.ts';
export { parseFromHost } from '@/utils/core/messages/from-host.ts';
