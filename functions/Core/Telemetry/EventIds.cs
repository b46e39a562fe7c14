namespace NewsMonitor.Core.Telemetry;

/// <summary>
/// The ids of all log messages. Operators filter by them, so an id never changes its meaning, and unused ids are not reused.
/// </summary>
public static class EventIds
{
    // Articles.
    public const int ArticleStored = 1;
    public const int ArticleDuplicate = 2;
    public const int ArticleRejected = 3;
    public const int ArticleAlreadyHandled = 4;
    public const int ArticleGone = 5;
    public const int TryFailed = 6;
    public const int TryNotNoted = 7;
    public const int ArticlePoisoned = 8;
    public const int Swept = 9;
    public const int BundleHandled = 10;
    public const int ArticleReadInPart = 11;
    public const int ArticlesReprocessed = 12;
    public const int ArticleNotReprocessed = 13;
    public const int PoisonSetAside = 14;
    public const int ArticleEmbargoed = 15;
    public const int EventReplayed = 16;
    public const int ArticlesForgotten = 17;
    public const int EmbargoedGone = 18;

    // Azure AI Language.
    public const int CeilingReached = 21;
    public const int PieceNotJudged = 22;
    public const int TextRecordsNotGivenBack = 23;

    // The functions.
    public const int DigestsChecked = 101;
    public const int AlertsChecked = 102;
    public const int DigestsNotSent = 109;
    public const int AlertsNotSent = 110;

    // The trigger of the command.
    public const int StorageAway = 103;
    public const int StorageBack = 104;
    public const int MessageNotUpdated = 105;
    public const int MessageNotReadable = 106;
    public const int StepFailed = 107;
    public const int WorkFailed = 108;

    // Digests.
    public const int WindowHandled = 4001;
    public const int DigestSent = 4002;
    public const int DigestDeferred = 4003;
    public const int DigestFailed = 4004;
    public const int ClaimLost = 4005;
    public const int DigestBroke = 4006;
    public const int DigestWithheld = 4007;
    public const int WindowBroke = 4008;
    public const int DeliveryNotRecorded = 4009;
    public const int WindowInFuture = 4010;
    public const int DigestSetAside = 4011;

    // Recipients.
    public const int Unsubscribed = 4101;
    public const int RecipientPaused = 4102;
    public const int MailReturned = 4103;

    // Collectors.
    public const int FeedsPolled = 5001;
    public const int FeedPolled = 5002;
    public const int FeedFailed = 5003;
    public const int FeedEnded = 5004;
    public const int FeedMoved = 5005;
    public const int PollBroke = 5006;
    public const int MailboxPolled = 5101;
    public const int MailboxFailed = 5102;
    public const int MessageTooLarge = 5103;
    public const int MailboxChecked = 5104;

    // Pages.
    public const int RequestFailed = 6001;
    public const int RequestWithoutStorage = 6002;
    public const int RenewalFailed = 6003;
    public const int RequestWithoutFile = 6004;

    // Search.
    public const int IndexBuilt = 7001;
    public const int DocumentRefused = 7002;
    public const int EarlierIndexDeleted = 7003;

    // Timers and health.
    public const int TickNotRecorded = 8001;
    public const int ServiceAway = 8002;
    public const int SubscriptionsNotReadable = 8003;
    public const int DecisionsNotReadable = 8004;

    // Storage.
    public const int RowNotRead = 9001;
}
