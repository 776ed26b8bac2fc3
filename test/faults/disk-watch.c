/*
 * Loaded before the C library (LD_PRELOAD): a disk that is watched, and that fails when it is told to.
 *
 * What the process does to the files of QMC_DISK_FOLDER is written to QMC_DISK_LOG, in order and with its bytes. What
 * the process writes to QMC_DISK_SAYS goes into the same log at its place, so that the log tells which writes came
 * before an acknowledgement. A line there that begins with "fail" is an order: "fail sync 3" fails the third sync from
 * now with EIO, "fail write 1" the next write, "fail none" nothing.
 *
 * A record: operation, failed (a byte each); length of the path (16 bits) and of the data (32 bits); offset (64 bits);
 * path; data. All little-endian. The index of a write-ahead log (-shm) is left out: nobody needs it after a power cut.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum operation { CREATE = 1, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MKDIR, RMDIR, SAY };

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;
static const char *folder, *says;
static size_t folder_length;
static int writes_left, syncs_left;

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("QMC_DISK_LOG");
  folder = getenv("QMC_DISK_FOLDER");
  says = getenv("QMC_DISK_SAYS");
  if (path == NULL || folder == NULL || says == NULL) return;
  folder_length = strlen(folder);
  log_fd = REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_fd < 0) abort();
}

/* Within the watched folder, or the folder itself; nothing is watched without a log. */
static int watched(const char *path) {
  if (log_fd < 0 || strncmp(path, folder, folder_length) != 0) return 0;
  if (path[folder_length] != '/' && path[folder_length] != 0) return 0;
  size_t length = strlen(path);
  return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

static int watched_fd(int fd, char path[PATH_MAX]) {
  char link[64];
  path[0] = 0;
  if (log_fd < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return watched(path);
}

static void note(enum operation operation, int failed, const char *path, uint64_t offset,
                 const void *data, size_t length) {
  uint16_t path_length = (uint16_t)strlen(path);
  uint32_t data_length = (uint32_t)length;
  unsigned char head[16] = {(unsigned char)operation, (unsigned char)failed};
  memcpy(head + 2, &path_length, 2);
  memcpy(head + 4, &data_length, 4);
  memcpy(head + 8, &offset, 8);
  struct iovec parts[] = {{head, sizeof head}, {(void *)path, path_length}, {(void *)data, length}};
  ssize_t whole = (ssize_t)(sizeof head + path_length + length);
  int kept = errno;
  if (REAL(writev)(log_fd, parts, 3) != whole) abort();
  errno = kept;
}

static void obey(const char *order, size_t length) {
  char text[64] = {0}, what[16] = {0};
  int nth = 0;
  memcpy(text, order, length < sizeof text ? length : sizeof text - 1);
  sscanf(text, "fail %15s %d", what, &nth);
  writes_left = strcmp(what, "write") == 0 ? nth : 0;
  syncs_left = strcmp(what, "sync") == 0 ? nth : 0;
}

/* True for the call whose turn it is. */
static int due(int *left) { return *left > 0 && --*left == 0; }

static int fails(int *left) {
  if (!due(left)) return 0;
  errno = EIO;
  return 1;
}

static ssize_t watched_write(int fd, const void *data, size_t length, off64_t offset, int placed) {
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) {
    if (log_fd >= 0 && !placed && strcmp(path, says) == 0) {
      pthread_mutex_lock(&one_at_a_time);
      if (length >= 4 && memcmp(data, "fail", 4) == 0) obey(data, length);
      note(SAY, 0, "", 0, data, length);
      pthread_mutex_unlock(&one_at_a_time);
    }
    return placed ? REAL(pwrite64)(fd, data, length, offset) : REAL(write)(fd, data, length);
  }
  pthread_mutex_lock(&one_at_a_time);
  if (!placed) offset = lseek64(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t written = -1;
  if (!fails(&writes_left))
    written = placed ? REAL(pwrite64)(fd, data, length, offset) : REAL(write)(fd, data, length);
  note(WRITE, written < 0, path, (uint64_t)offset, data, written < 0 ? 0 : (size_t)written);
  pthread_mutex_unlock(&one_at_a_time);
  return written;
}

ssize_t write(int fd, const void *data, size_t length) {
  return watched_write(fd, data, length, 0, 0);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  return watched_write(fd, data, length, offset, 1);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  return watched_write(fd, data, length, offset, 1);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  if (watched_fd(fd, path)) abort(); /* Nobody does; whoever begins to has to be watched. */
  return REAL(writev)(fd, parts, count);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
  char path[PATH_MAX];
  if (watched_fd(fd, path)) abort();
  return REAL(pwritev64)(fd, parts, count, offset);
}

static int watched_sync(int fd, int (*real)(int)) {
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) return real(fd);
  pthread_mutex_lock(&one_at_a_time);
  int answer = fails(&syncs_left) ? -1 : real(fd);
  note(SYNC, answer != 0, path, 0, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  return answer;
}

int fsync(int fd) { return watched_sync(fd, REAL(fsync)); }
int fdatasync(int fd) { return watched_sync(fd, REAL(fdatasync)); }

int ftruncate64(int fd, off64_t size) {
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) return REAL(ftruncate64)(fd, size);
  pthread_mutex_lock(&one_at_a_time);
  int answer = fails(&writes_left) ? -1 : REAL(ftruncate64)(fd, size);
  note(TRUNCATE, answer != 0, path, (uint64_t)size, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  return answer;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int watched_open(const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&one_at_a_time);
  int is_new = access(path, F_OK) != 0;
  int fd = REAL(open64)(path, flags, mode);
  if (fd >= 0 && (flags & O_CREAT) && is_new) note(CREATE, 0, path, 0, NULL, 0);
  if (fd >= 0 && (flags & O_TRUNC) && !is_new) note(TRUNCATE, 0, path, 0, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  return fd;
}

#define OPEN(name)                                                    \
  int name(const char *path, int flags, ...) {                        \
    va_list rest;                                                     \
    va_start(rest, flags);                                            \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                     \
    if (watched(path)) return watched_open(path, flags, mode);        \
    return REAL(name)(path, flags, mode);                             \
  }
OPEN(open)
OPEN(open64)

static int watched_change(enum operation operation, int answer, const char *path, const char *to) {
  if (answer == 0) note(operation, 0, path, 0, to, to == NULL ? 0 : strlen(to));
  pthread_mutex_unlock(&one_at_a_time);
  return answer;
}

int rename(const char *from, const char *to) {
  if (!watched(from)) return REAL(rename)(from, to);
  pthread_mutex_lock(&one_at_a_time);
  return watched_change(RENAME, REAL(rename)(from, to), from, to);
}

int unlink(const char *path) {
  if (!watched(path)) return REAL(unlink)(path);
  pthread_mutex_lock(&one_at_a_time);
  return watched_change(UNLINK, REAL(unlink)(path), path, NULL);
}

int remove(const char *path) {
  struct stat found;
  if (!watched(path)) return REAL(remove)(path);
  return lstat(path, &found) == 0 && S_ISDIR(found.st_mode) ? rmdir(path) : unlink(path);
}

int unlinkat(int folder_fd, const char *name, int flags) {
  char path[PATH_MAX], within[PATH_MAX];
  if (name[0] == '/') return flags & AT_REMOVEDIR ? rmdir(name) : unlink(name);
  if (!watched_fd(folder_fd, within)) return REAL(unlinkat)(folder_fd, name, flags);
  if (snprintf(path, sizeof path, "%s/%s", within, name) >= (int)sizeof path) abort();
  return flags & AT_REMOVEDIR ? rmdir(path) : unlink(path);
}

int mkdir(const char *path, mode_t mode) {
  if (!watched(path)) return REAL(mkdir)(path, mode);
  pthread_mutex_lock(&one_at_a_time);
  return watched_change(MKDIR, REAL(mkdir)(path, mode), path, NULL);
}

int rmdir(const char *path) {
  if (!watched(path)) return REAL(rmdir)(path);
  pthread_mutex_lock(&one_at_a_time);
  return watched_change(RMDIR, REAL(rmdir)(path), path, NULL);
}
