const steps: Record<string, string> = {
  reading: 'Reading',
  checking: 'Checking',
  storing: 'Storing',
  counting: 'Counting',
  comparing: 'Comparing with the version before',
  asking: 'Asking the API everything',
  attacking: 'Working out what follows',
  'looking for witnesses': 'Looking for other data that would look the same',
};

/** Long work, and what is asked before it. */
export const workMessages = {
  waiting: 'Waiting for its turn',
  starting: 'Starting',
  step: (step: string) => steps[step] ?? step,
  stop: 'Stop',
  stopThis: (title: string) => `Stop: ${title}`,
  leave: 'You can leave this screen; it goes on.',
  cancel: 'Cancel',
};
