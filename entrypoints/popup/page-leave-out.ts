export { LeaveOutFields } from '@/components/popup/LeaveOutFields.tsx';
export { openLeaveOut } from '@/utils/app/leave-out.ts';
