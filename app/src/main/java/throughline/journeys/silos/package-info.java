/**
 * What silos do to customers and what they cost: contacts in trouble, effort, work done again,
 * waits and their worth, and the organisation changed on paper.
 */
@org.jspecify.annotations.NullMarked
package throughline.journeys.silos;
