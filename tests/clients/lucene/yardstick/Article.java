import java.util.List;

/** An article as the file of the comparison holds it; {@code published} is in milliseconds since 1970, in UTC. */
record Article(
        String id,
        String url,
        String source,
        String sourceCountry,
        String language,
        String title,
        String body,
        long published,
        List<String> countries,
        List<String> topics,
        List<String> authors) {}
