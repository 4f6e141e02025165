#include "find/bridge/bridge.h"

bool bridge_weights_builtin(struct hashed_model *model)
{
    return hashed_model_builtin(model, IMAGE_BRIDGE_WEIGHTS, BRIDGE_FEATURE_BITS);
}

struct bridge_choice bridge_weigh(void *context, const struct bridge *bridge)
{
    const struct hashed_model *model = context;
    struct bridge_choice choice = {NO_INDEX, 0};
    struct bridge_features features;
    int64_t logits[BRIDGE_CANDIDATES_MAX], best = 0; /* that of none of them */
    bridge_question_features(bridge, &features);
    int64_t question = hashed_model_sum(model, features.items, features.count);
    for (uint32_t i = 0; i < bridge->count; i++) {
        bridge_candidate_features(bridge, i, &features);
        logits[i] = question + hashed_model_sum(model, features.items, features.count);
        if (choice.index == NO_INDEX || logits[i] > logits[choice.index])
            choice.index = i;
        if (logits[i] > best)
            best = logits[i];
    }
    if (choice.index == NO_INDEX)
        return choice;
    uint32_t sum = hashed_model_falling(best);
    for (uint32_t i = 0; i < bridge->count; i++)
        sum += hashed_model_falling(best - logits[i]);
    choice.percent = (uint8_t)(hashed_model_falling(best - logits[choice.index]) * 100 / sum);
    if (choice.percent < BRIDGE_LEAST)
        choice.index = NO_INDEX;
    return choice;
}
