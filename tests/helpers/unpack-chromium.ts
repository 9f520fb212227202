import chromium from '@sparticuz/chromium';

// A program of its own: the package reads TMPDIR and AWS_LAMBDA_JS_RUNTIME while it is imported.
await chromium.executablePath();
