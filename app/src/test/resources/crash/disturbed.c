/*
 * Stands between a process and the C library, as LD_PRELOAD, and does what a file of eight numbers says: so that
 * the disk, the clock and the server of a database can go wrong below processes that know nothing of it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct control {
  int64_t calls;       /* writes and syncs of the database so far */
  int64_t fail_at;     /* the number of the one that fails, or 0 */
  int64_t error;       /* with what */
  int64_t sync_micros; /* how much longer each sync takes */
  int64_t clock;       /* by how many seconds the clock is wrong */
  int64_t away;        /* the database does not start */
  int64_t lying;       /* what is written to its log is not */
  int64_t failed;      /* how many have failed so far */
};

static struct control none;
static struct control *control = &none;
static int database;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("DISTURBED");
  int file = path ? open(path, O_RDWR) : -1;
  if (file >= 0) {
    void *mapped = mmap(NULL, sizeof none, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED) control = mapped;
  }
  database = strcmp(program_invocation_short_name, "postgres") == 0;
  if (database && control->away) _exit(1);
}

static int in(int file, const char *folder) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, folder) != NULL;
}

/* Whether this call is the one that fails. */
static int fails(int file) {
  if (!database || !in(file, "/postgres/data/")) return 0;
  int64_t number = __sync_add_and_fetch(&control->calls, 1);
  if (control->fail_at == 0 || number != control->fail_at) return 0;
  __sync_add_and_fetch(&control->failed, 1);
  errno = (int) control->error;
  return 1;
}

static int swallows(int file) { return database && control->lying && in(file, "/pg_wal/"); }

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name)) dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *bytes, size_t length) {
  REAL(write);
  return fails(file) ? -1 : real(file, bytes, length);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) {
  REAL(pwrite);
  return fails(file) ? -1 : swallows(file) ? (ssize_t) length : real(file, bytes, length, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) {
  REAL(pwrite64);
  return fails(file) ? -1 : swallows(file) ? (ssize_t) length : real(file, bytes, length, at);
}

ssize_t pwritev(int file, const struct iovec *parts, int number, off_t at) {
  REAL(pwritev);
  return fails(file) ? -1 : real(file, parts, number, at);
}

ssize_t pwritev64(int file, const struct iovec *parts, int number, off64_t at) {
  REAL(pwritev64);
  return fails(file) ? -1 : real(file, parts, number, at);
}

static void take_time(int file) {
  if (database && control->sync_micros && in(file, "/postgres/data/")) usleep(control->sync_micros);
}

int fsync(int file) {
  REAL(fsync);
  take_time(file);
  return fails(file) ? -1 : real(file);
}

int fdatasync(int file) {
  REAL(fdatasync);
  take_time(file);
  return fails(file) ? -1 : real(file);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  REAL(clock_gettime);
  int answer = real(clock, now);
  if (answer == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += control->clock;
  return answer;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  static int (*real)(struct timeval *, void *);
  if (!real) real = (int (*)(struct timeval *, void *)) dlsym(RTLD_NEXT, "gettimeofday");
  int answer = real(now, zone);
  if (answer == 0) now->tv_sec += control->clock;
  return answer;
}

time_t time(time_t *into) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (into) *into = now.tv_sec;
  return now.tv_sec;
}
