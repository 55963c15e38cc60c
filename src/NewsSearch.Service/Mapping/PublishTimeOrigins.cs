using Google.Protobuf.WellKnownTypes;
using NewsSearch.Articles;
using NewsSearch.Articles.Dates;
using FieldViolation = NewsSearch.Articles.FieldViolation;

namespace NewsSearch.Service.Mapping;

/// <summary>How publication times are known, between messages and domain.</summary>
internal static class PublishTimeOrigins
{
    private const string Field = "publish_time_origin";

    /// <summary>Reads the origin of an article's time.</summary>
    public static PublishTimeOrigin ToDomain(V1.Article message, List<FieldViolation> violations)
    {
        if (message.PublishTimeOrigin != V1.PublishTimeOrigin.Unspecified && message.PublishTime is null)
        {
            violations.Add(new FieldViolation(Field, "There is no publish_time that it could be the origin of."));
        }

        switch (message.PublishTimeOrigin)
        {
            case V1.PublishTimeOrigin.Unspecified or V1.PublishTimeOrigin.Given:
                return PublishTimeOrigin.Given;
            case V1.PublishTimeOrigin.Metadata:
                return PublishTimeOrigin.Metadata;
            case V1.PublishTimeOrigin.File:
                return PublishTimeOrigin.File;
            case V1.PublishTimeOrigin.Url:
                return PublishTimeOrigin.Url;
            case V1.PublishTimeOrigin.Dateline:
                return PublishTimeOrigin.Dateline;
            default:
                violations.Add(new FieldViolation(Field, $"{(int)message.PublishTimeOrigin} is not the number of an origin."));
                return PublishTimeOrigin.Given;
        }
    }

    /// <summary>Writes an origin.</summary>
    public static V1.PublishTimeOrigin ToMessage(PublishTimeOrigin origin) => origin switch
    {
        PublishTimeOrigin.Given => V1.PublishTimeOrigin.Given,
        PublishTimeOrigin.Metadata => V1.PublishTimeOrigin.Metadata,
        PublishTimeOrigin.File => V1.PublishTimeOrigin.File,
        PublishTimeOrigin.Url => V1.PublishTimeOrigin.Url,
        PublishTimeOrigin.Dateline => V1.PublishTimeOrigin.Dateline,
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "There is no such origin."),
    };

    /// <summary>Writes an inferred time; null if there is none.</summary>
    public static V1.InferredPublishTime? ToMessage(InferredPublishTime? inferred) => inferred is { } found
        ? new V1.InferredPublishTime { Time = Timestamp.FromDateTimeOffset(found.Time), Origin = ToMessage(found.Origin) }
        : null;
}
