// The calls for extended attributes, which the modules of Glibc and Musl leave out. They are declared
// here as in <sys/xattr.h> of Linux, since to include that would make this the module of its types.
long listxattr(const char *path, char *list, unsigned long size);
long getxattr(const char *path, const char *name, void *value, unsigned long size);
int fsetxattr(int descriptor, const char *name, const void *value, unsigned long size, int flags);
