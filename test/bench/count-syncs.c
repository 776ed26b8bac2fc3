/*
 * Loaded before the C library (LD_PRELOAD): writes one byte to the file named by QMC_BENCH_SYNCS for every fsync and
 * fdatasync that the process makes, 'w' for a write-ahead log and '-' for anything else, then lets it happen.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void note(int fd) {
  static int tally = -1;
  char link[64], path[4096];
  const char *file = getenv("QMC_BENCH_SYNCS");
  if (file == NULL) return;
  if (tally < 0) tally = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path);
  int log = length > 4 && memcmp(path + length - 4, "-wal", 4) == 0;
  if (tally < 0 || write(tally, log ? "w" : "-", 1) != 1) abort();
}

int fsync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  note(fd);
  return real(fd);
}

int fdatasync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  note(fd);
  return real(fd);
}
