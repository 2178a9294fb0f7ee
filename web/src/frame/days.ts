import dayjs from 'dayjs';

const ISO = 'YYYY-MM-DD';

/** The address holds the first day after a period, people read its last day. */
export const dayBefore = (day: string) => dayjs(day).subtract(1, 'day').format(ISO);
export const dayAfter = (day: string) => dayjs(day).add(1, 'day').format(ISO);
export const monthsAgo = (months: number) => dayjs().subtract(months, 'month').format(ISO);
