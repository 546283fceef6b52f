export { LeaveOutFields } from '@/components/popup/LeaveOutFields.tsx';
export { default as messages } from '@/locales/en.json?messages=leaveout';
export { openLeaveOut } from '@/utils/app/leave-out.ts';
