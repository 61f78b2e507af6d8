async def crawl(start, session, seen, lock, report):
    """Much of it in one function, which is an async generator."""
    queue, depth = [start], 0
    while queue:
        url = queue.pop()
        with report.timed(url):
            try:
                async with lock:
                    page = await session.get(url)
            except* TimeoutError:
                await report.slow(url)
            except* OSError as errors:
                report.broken(url, errors)
            else:
                match page.kind:
                    case "text":
                        yield url, page.title
                    case "list" | "tree" if depth < 3:
                        async for link in page.links:
                            queue.append(link)
                    case other:
                        report.skipped(other)
            finally:
                seen.add(url)
                await report.tick()
        depth += 1
